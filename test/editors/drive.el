;; Run inside Emacs: opens a letter, waits for diagnostics, takes a code action by its title, and tells of both as JSON.
;; KLARTEKST_LETTER is the letter, KLARTEKST_WANTED what the title holds.
(require 'cl-lib)

(defun klartekst-await (what ready)
  (with-timeout (20 (error "Waited too long for %s" what))
    (while (not (funcall ready)) (accept-process-output nil 0.05))))

(defun klartekst-choose (_prompt titles &rest _)
  "Answers as a user does who picks the wanted title."
  (or (seq-find (lambda (title) (string-match-p (regexp-quote (getenv "KLARTEKST_WANTED")) title))
                (mapcar #'car titles))
      (error "No action has %s" (getenv "KLARTEKST_WANTED"))))

(let (found)
  (find-file (getenv "KLARTEKST_LETTER"))
  (run-hooks 'post-command-hook)
  (klartekst-await "the server" #'eglot-current-server)
  (flymake-mode 1)
  (flymake-start)
  (klartekst-await "diagnostics" #'flymake-diagnostics)
  (setq found (mapcar #'flymake-diagnostic-text (flymake-diagnostics)))
  (goto-char (flymake-diagnostic-beg (car (flymake-diagnostics))))
  (cl-letf (((symbol-function 'completing-read) #'klartekst-choose)
            ((symbol-function 'y-or-n-p) #'always)
            (last-nonmenu-event 'return))
    (eglot-code-actions (point) (point) nil t))
  (eglot--signal-textDocument/didChange) ; which eglot does when Emacs is idle, as it never is here
  (klartekst-await "the finding to go" (lambda () (null (flymake-diagnostics))))
  (princ (json-encode `((found . ,(vconcat found)) (text . ,(buffer-string))))))
