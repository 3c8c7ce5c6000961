-- For wrk: asks for the addresses of a file in turn, and prints one line of figures.
local paths = {}
local at = 0

function init(arguments)
  for line in io.lines(arguments[1]) do paths[#paths + 1] = line end
end

function request()
  at = at % #paths + 1
  return wrk.format("GET", paths[at])
end

function done(summary, latency)
  local wrong = summary.errors.status + summary.errors.read + summary.errors.timeout
  io.write(string.format(
    'RESULT "p50_microseconds": %d, "p99_microseconds": %d, "per_second": %.1f, "bytes": %.0f, "wrong": %d}\n',
    latency:percentile(50), latency:percentile(99), summary.requests / summary.duration * 1e6,
    summary.bytes / math.max(1, summary.requests), wrong))
end
