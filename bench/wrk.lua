-- wrk … --script wrk.lua URL -- STATUS METHOD PATH HEADERS BODY FOLDER
-- Sends requests in which {word} is replaced by the lines of the file FOLDER/word, one after the other. See endpoints.

local folder, method, path, headers, body
local lists = {}

local function lines_of(word)
  if not lists[word] then
    local list = {}
    for line in io.lines(folder .. "/" .. word) do
      list[#list + 1] = line
    end
    lists[word] = list
  end
  return lists[word]
end

local function fill(text, index)
  return (text:gsub("{(%a+)}", function(word)
    local list = lines_of(word)
    return list[index % #list + 1]
  end))
end

local function format(url, fields, content)
  local sent = {}
  for name, value in fields:gmatch("([%w-]+): ([^;]+)") do
    sent[name] = value
  end
  if content ~= "" then
    sent["Content-Type"] = "application/json"
  end
  return wrk.format(method, url, sent, content ~= "" and content or nil)
end

local threads = {}

function setup(thread)
  threads[#threads + 1] = thread
end

function init(args)
  expected_status, method, path, headers, body, folder = args[1], args[2], args[3], args[4], args[5], args[6]
  if body:find("{refresh}", 1, true) then
    rotate()
    return
  end

  -- All different requests are created before the load starts.
  local requests, most = {}, 1
  for word in (path .. headers .. body):gmatch("{(%a+)}") do
    most = math.max(most, #lines_of(word))
  end
  for index = 0, most - 1 do
    requests[index + 1] = format(fill(path, index), fill(headers, index), fill(body, index))
  end
  local last = 0
  function request()
    last = last % most + 1
    return requests[last]
  end
end

-- Presents each pair of tokens once and queues the pair in the response.
function rotate()
  local queue, first, last = {}, 1, 0
  local function add(access, refresh)
    last = last + 1
    queue[last] = format(path, (headers:gsub("{access}", access)), (body:gsub("{refresh}", refresh)))
  end
  local refresh = lines_of("refresh")
  for index, access in ipairs(lines_of("access")) do
    add(access, refresh[index])
  end

  function request()
    local next = queue[first] or error("not enough refresh tokens")
    queue[first] = nil
    first = first + 1
    return next
  end
  function response(_, _, answer)
    local access, token = answer:match('"accessToken":"([^"]+)","refreshToken":"([^"]+)"')
    if token then
      add(access, token)
    end
  end
end

-- Prints times in microseconds. The last number counts errors: no connection, no response, or an unexpected status.
function done(summary, latency)
  local errors = summary.errors
  local status = tonumber(threads[1]:get("expected_status")) or 0
  local refused = status >= 400 and summary.requests - errors.status or errors.status
  io.write(string.format("RESULT %d %d %d %d %d\n",
    summary.requests, summary.duration, latency:percentile(50), latency:percentile(99),
    errors.connect + errors.read + errors.write + errors.timeout + refused))
end
