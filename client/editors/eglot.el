(require 'eglot)
(add-to-list 'eglot-server-programs
             '((markdown-mode html-mode (text-mode :language-id "plaintext")) . ("klartekst" "lsp")))
(setq-default eglot-workspace-configuration '(:klartekst (:messages "da")))
(add-hook 'text-mode-hook #'eglot-ensure)
