const data = require('fs').readFileSync(0, 'utf8').split(/\s+/).filter(Boolean).map(Number);

// calls: [second, floor] ordered by second; returns the stops as [second, floor].
function stops(moveTime, stopTime, calls) {
  // Write your solution here.
  return [];
}

const [, n, moveTime, stopTime] = data;
const calls = [];
for (let i = 0; i < n; i++) calls.push([data[4 + 2 * i], data[5 + 2 * i]]);
for (const [second, floor] of stops(moveTime, stopTime, calls)) console.log(`${second} ${floor}`);
