-- Writes a letter in Neovim with the server at work: types, undoes, asks, fixes, saves, and ends.
local wait = function(ready) assert(vim.wait(15000, ready, 50), 'Neovim waited too long') end

vim.cmd('edit brev.md')
local client = vim.lsp.start_client({
  name = 'klartekst',
  cmd = { 'node', vim.env.KLARTEKST_SERVER, '--stdio' },
  root_dir = vim.fn.getcwd(),
  settings = { klartekst = { messages = 'da' } },
})
vim.lsp.buf_attach_client(0, client)
wait(function() return #vim.diagnostic.get(0) > 0 end)

local type = function(keys)
  vim.api.nvim_feedkeys(vim.api.nvim_replace_termcodes(keys, true, false, true), 'xt', false)
  vim.wait(150, function() return false end)
end
type('GoVi fremsender hermed en afgørelse, såfremt De ønsker det.<Esc>')
type('oEmoji 👍 og ø̈ i samme linje.<Esc>')
type('ggOØverst på siden.<CR><Esc>')
type('uu')
type('<C-r>')
type('Gdd')
type('ggyGP')
type('uGo- punkt<CR>- punkt<Esc>')

local ask = function(method, params) vim.lsp.buf_request_sync(0, method, params, 5000) end
local position = vim.lsp.util.make_position_params()
ask('textDocument/hover', position)
local range = vim.lsp.util.make_given_range_params({ 1, 0 }, { vim.fn.line('$'), 0 })
range.context = { diagnostics = {} }
ask('textDocument/codeAction', range)
range.context = { diagnostics = {}, only = { 'source.fixAll' } }
ask('textDocument/codeAction', range)

vim.cmd('write')
vim.cmd('edit klartekst.yaml')
vim.bo.filetype = 'yaml'
vim.lsp.buf_attach_client(0, client)
type('ipolicy: glostrup<CR>rules:<CR>  fremsende: off<Esc>')
vim.cmd('write')
vim.cmd('buffer brev.md')
type('GoTeksten fremsendes igen.<Esc>')
vim.cmd('bdelete! klartekst.yaml')
vim.wait(600, function() return false end)
vim.lsp.stop_client(client)
vim.wait(500, function() return false end)
vim.cmd('quitall!')
