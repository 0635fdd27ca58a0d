-- For an older Neovim: what vim.lsp.config and vim.lsp.enable of 0.11 do with the fields that the configuration uses.
local configurations = {}
vim.lsp.config = function(name, configuration)
  configurations[name] = configuration
end
vim.lsp.enable = function(name)
  local configuration = configurations[name]
  vim.api.nvim_create_autocmd('FileType', {
    pattern = configuration.filetypes,
    callback = function(event)
      local client = vim.lsp.start_client({
        name = name,
        cmd = configuration.cmd,
        settings = configuration.settings,
        root_dir = vim.fs and vim.fs.root and vim.fs.root(event.buf, configuration.root_markers) or vim.fn.getcwd(),
      })
      vim.lsp.buf_attach_client(event.buf, client)
    end,
  })
end
