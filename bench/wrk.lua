-- wrk … --script wrk.lua URL -- PATH FOLDER: asks for PATH, where {kind} is replaced by one id after the other from the file FOLDER/kind.

local threads = 0

function setup(thread)
  thread:set("number", threads)
  threads = threads + 1
end

function init(args)
  local path, folder = args[1], args[2]
  local kind = path:match("{(%a+)}")
  requests = {}
  if kind then
    for id in io.lines(folder .. "/" .. kind) do
      requests[#requests + 1] = wrk.format("GET", (path:gsub("{%a+}", id)))
    end
  else
    requests[1] = wrk.format("GET", path)
  end
  -- Not all threads begin with the same id.
  last = number * 4999
end

function request()
  last = last + 1
  return requests[last % #requests + 1]
end

-- Times in microseconds. The last number is of everything that went wrong: no connection, no answer, or one with a status from 400 on.
function done(summary, latency)
  local errors = summary.errors
  io.write(string.format("RESULT %d %d %d %d %d\n",
    summary.requests, summary.duration, latency:percentile(50), latency:percentile(99),
    errors.connect + errors.read + errors.write + errors.timeout + errors.status))
end
