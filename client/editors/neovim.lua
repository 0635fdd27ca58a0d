vim.lsp.config('klartekst', {
  cmd = { 'klartekst', 'lsp' },
  filetypes = { 'markdown', 'text', 'html', 'yaml' },
  root_markers = { 'klartekst.yaml', '.git' },
  settings = { klartekst = { messages = 'da' } },
})
vim.lsp.enable('klartekst')
