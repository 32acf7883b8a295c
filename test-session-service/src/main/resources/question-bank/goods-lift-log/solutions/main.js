const data = require('fs').readFileSync(0, 'utf8').split(/\s+/).filter(Boolean).map(Number);

// calls: [second, floor] ordered by second; returns the stops as [second, floor].
function stops(moveTime, stopTime, calls) {
  const result = [];
  const known = new Set();
  let now = 0;
  let floor = 1;
  let direction = 1;
  let upcoming = 0;
  for (;;) {
    if (known.size === 0 && upcoming < calls.length) now = Math.max(now, calls[upcoming][0]);
    while (upcoming < calls.length && calls[upcoming][0] <= now) known.add(calls[upcoming++][1]);
    if (known.size === 0) return result;
    if (known.delete(floor)) {
      result.push([now, floor]);
      now += stopTime;
    } else if ([...known].some((called) => (called - floor) * direction > 0)) {
      floor += direction;
      now += moveTime;
    } else {
      direction = -direction;
    }
  }
}

const [, n, moveTime, stopTime] = data;
const calls = [];
for (let i = 0; i < n; i++) calls.push([data[4 + 2 * i], data[5 + 2 * i]]);
for (const [second, floor] of stops(moveTime, stopTime, calls)) console.log(`${second} ${floor}`);
