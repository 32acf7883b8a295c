const data = require('fs').readFileSync(0, 'utf8').split(/\s+/).filter(Boolean).map(Number);
const [, n, moveTime, stopTime] = data;
let now = 0;
let floor = 1;
for (let i = 0; i < n; i++) {
  const [second, target] = [data[4 + 2 * i], data[5 + 2 * i]];
  now = Math.max(now, second) + Math.abs(target - floor) * moveTime;
  if (i > 0 && floor === target && data[2 + 2 * i] === second) continue;
  floor = target;
  console.log(`${now} ${floor}`);
  now += stopTime;
}
