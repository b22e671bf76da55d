-- One story in Neovim 0.7 or later, without a window: COURSEFORGE_STORY says which, COURSEFORGE_RESULT takes what was found.

local story = os.getenv("COURSEFORGE_STORY")
local result = os.getenv("COURSEFORGE_RESULT")
local module = "modules/01-what-is-trafficking.md"
local patience = 60 * 1000

local function finish(found)
  vim.fn.writefile({ vim.fn.json_encode(found) }, result)
  vim.cmd("qall!")
end

local function fail(words)
  io.stderr:write(words .. "\n")
  vim.cmd("cquit 1")
end

local function await(what, fits)
  if not vim.wait(patience, fits, 20) then
    fail("waited in vain for " .. what)
  end
end

-- The set-up that docs/editor.md shows has started the server.
local function attached()
  local client
  await("the server", function()
    _, client = next(vim.lsp.buf_get_clients(0))
    return client ~= nil and client.initialized
  end)
  return client
end

local function go_to(text)
  vim.fn.cursor(1, 1)
  if vim.fn.search("\\V" .. text, "c") == 0 then
    fail("the text has no '" .. text .. "'")
  end
end

local function errors()
  return vim.diagnostic.get(0, { severity = vim.diagnostic.severity.ERROR })
end

local function plain(found)
  return vim.tbl_map(function(one)
    return { line = one.lnum, message = one.message, code = one.code or (one.user_data and one.user_data.lsp.code) }
  end, found)
end

vim.o.hidden = true
vim.cmd("edit " .. module)
local client = attached()

local ok, problem = pcall(function()
  if story == "diagnostics" then
    vim.fn.append(vim.fn.line("$"), { "", "See [x](term:trafficking-in-person)." })
    await("a finding", function()
      return #errors() > 0
    end)
    finish(plain(errors()))
  elseif story == "completion" then
    go_to("(term:trafficking-in-persons")
    vim.fn.cursor(vim.fn.line("."), vim.fn.col(".") + #"(term:")
    local params = vim.lsp.util.make_position_params(0, client.offset_encoding)
    local answers = vim.lsp.buf_request_sync(0, "textDocument/completion", params, patience)
    local words = {}
    for _, answer in pairs(answers) do
      for _, item in ipairs(answer.result.items) do
        table.insert(words, item.label)
      end
    end
    finish(words)
  elseif story == "rename" then
    go_to("term:trafficking-in-persons")
    vim.fn.cursor(vim.fn.line("."), vim.fn.col(".") + #"term:")
    vim.lsp.buf.rename("human-trade")
    await("the new id", function()
      return vim.fn.search("term:human-trade", "nw") > 0
    end)
    vim.cmd("wall")
    finish({})
  elseif story == "action" then
    await("a finding", function()
      return #errors() > 0
    end)
    go_to("term:trafficking-in-person)")
    vim.fn.cursor(vim.fn.line("."), vim.fn.col(".") + #"term:")
    local params = vim.lsp.util.make_range_params(0, client.offset_encoding)
    params.context = { diagnostics = {} }
    local answers = vim.lsp.buf_request_sync(0, "textDocument/codeAction", params, patience)
    for _, answer in pairs(answers) do
      for _, action in ipairs(answer.result) do
        if action.kind == "quickfix" then
          vim.lsp.util.apply_workspace_edit(action.edit, client.offset_encoding)
        end
      end
    end
    vim.cmd("write")
    finish({})
  else
    fail("there is no story '" .. tostring(story) .. "'")
  end
end)

if not ok then
  fail(tostring(problem))
end
