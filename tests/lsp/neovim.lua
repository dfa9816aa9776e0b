-- A user of Neovim, who set it up as the documentation says; by Neovim's own client, from 0.7 on.
-- What is found goes as JSON into the file that $FOUND names. $DRAFT is the draft, $SETUP the file with the set-up.

local found = {}
local draft = vim.env.DRAFT

local function wait(what, done)
  if not vim.wait(30000, done, 20) then
    error("waited in vain: " .. what)
  end
end

local function codes(buffer)
  local list = vim.diagnostic.get(buffer)
  table.sort(list, function(one, other)
    return one.lnum < other.lnum or (one.lnum == other.lnum and one.col < other.col)
  end)
  return vim.tbl_map(function(one)
    return one.code
  end, list)
end

local function text(buffer)
  return table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, false), "\n")
end

-- Choose, from what the editor offers, what is called so.
local function act(title)
  local offered
  vim.ui.select = function(items, options, choose)
    offered = vim.tbl_map(options.format_item, items)
    for number, name in ipairs(offered) do
      if name:find(title, 1, true) then
        return choose(items[number], number)
      end
    end
    choose(nil, nil)
  end
  vim.lsp.buf.code_action()
  wait("actions", function()
    return offered ~= nil
  end)
  return offered
end

local function floating()
  for _, window in ipairs(vim.api.nvim_list_wins()) do
    if vim.api.nvim_win_get_config(window).relative ~= "" then
      return window
    end
  end
end

local function listed()
  local quick, near = vim.fn.getqflist(), vim.fn.getloclist(0)
  return #quick > 0 and quick or near
end

local function use()
  dofile(vim.env.SETUP)
  vim.cmd("edit " .. vim.fn.fnameescape(draft))
  local buffer = vim.api.nvim_get_current_buf()
  wait("diagnostics", function()
    return #vim.diagnostic.get(buffer) == 3
  end)
  found.codes = codes(buffer)
  found.places = vim.tbl_map(function(one)
    return vim.api.nvim_buf_get_text(buffer, one.lnum, one.col, one.end_lnum, one.end_col, {})[1]
  end, vim.diagnostic.get(buffer))

  local first = vim.diagnostic.get_next({ cursor_position = { 1, 0 } })
  vim.api.nvim_win_set_cursor(0, { first.lnum + 1, first.col })
  vim.lsp.buf.hover()
  wait("hover", floating)
  found.hover = text(vim.api.nvim_win_get_buf(floating()))
  vim.api.nvim_win_close(floating(), true)

  local home = vim.api.nvim_get_current_win()
  vim.lsp.buf.document_symbol()
  wait("outline", function()
    return #listed() > 0
  end)
  found.outline = vim.tbl_map(function(one)
    return one.text
  end, listed())
  vim.api.nvim_set_current_win(home)

  found.offered = act("“5” → “05”")
  wait("one fix", function()
    return #vim.diagnostic.get(buffer) == 2
  end)
  found.one = text(buffer)

  act("checker)")
  wait("all fixes", function()
    return #vim.diagnostic.get(buffer) == 1
  end)
  found.all = text(buffer)

  -- Not every Neovim watches files, so what is written beside the draft counts once the draft is saved.
  vim.fn.writefile({ "[[suppress]]", 'rule = "date"', 'reason = "as it was"' }, draft .. ".checker.toml")
  vim.cmd("write")
  wait("suppression", function()
    return #vim.diagnostic.get(buffer) == 0
  end)
end

local right, wrong = pcall(use)
found.error = not right and tostring(wrong) or nil
vim.fn.writefile({ vim.fn.json_encode(found) }, vim.env.FOUND)
vim.cmd("qall!")
