local client
vim.api.nvim_create_autocmd('FileType', {
  pattern = { 'markdown', 'text', 'html', 'yaml' },
  callback = function(event)
    client = client or vim.lsp.start_client({
      name = 'klartekst',
      cmd = { 'klartekst', 'lsp' },
      root_dir = vim.fn.getcwd(),
      settings = { klartekst = { messages = 'da' } },
    })
    vim.lsp.buf_attach_client(event.buf, client)
  end,
})
