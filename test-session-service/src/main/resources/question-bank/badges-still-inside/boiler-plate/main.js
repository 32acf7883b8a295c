const lines = require('fs').readFileSync(0, 'utf8').split('\n');

// Each event is [time, badge, action]. Returns lines "HH:MM badge" in the order of the output.
function stillInside(events) {
  // Write your solution here.
  return [];
}

const n = Number(lines[0]);
const inside = stillInside(lines.slice(1, n + 1).map((line) => line.split(' ')));
console.log(inside.length > 0 ? inside.join('\n') : 'EMPTY');
