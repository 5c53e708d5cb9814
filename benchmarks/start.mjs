// node benchmarks/start.mjs: see start.sh. The site's own start only: the database is made before.
import { rmSync } from 'node:fs';
import { startSite, throwAwayData } from '../tests/support/site.mjs';

const kStarts = 11;

const data = throwAwayData();
const times = [];
for (let start = 0; start < kStarts; start += 1) {
  const began = performance.now();
  const site = await startSite({ data });
  times.push(performance.now() - began);
  await site.stop();
}
rmSync(data, { recursive: true, force: true });
times.sort((one, other) => one - other);
console.log(`start until ready: median ${times[5].toFixed(0)} ms, ${times[0].toFixed(0)} to ${times[kStarts - 1].toFixed(0)}`);
