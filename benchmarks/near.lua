-- For wrk: every request asks around another point of central Poland, so that no answer comes from the cache. The address
-- itself is wrk's argument; nginx, whose file is the same for all, is asked with the same points.

local count = 0
local kColumns = 800 -- hundredths of a degree from 15 to 23 degrees east
local kRows = 350    -- from 50.0 to 53.5 degrees north

request = function()
  local point = count % (kColumns * kRows)
  count = count + 1
  local lat = 50 + math.floor(point / kColumns) / 100
  local lon = 15 + point % kColumns / 100
  return wrk.format(nil, string.format("%s?lat=%.2f&lon=%.2f", wrk.path, lat, lon))
end
