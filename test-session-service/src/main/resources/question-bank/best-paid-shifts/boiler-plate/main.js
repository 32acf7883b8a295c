const data = require('fs').readFileSync(0, 'utf8').trim().split(/\s+/).map(Number);

// Shifts are [start, end, pay]. Returns [pay, number of shifts].
function bestSet(shifts, rest) {
  // Write your solution here.
  return [0, 0];
}

const shifts = [];
for (let i = 0; i < data[0]; i++) {
  shifts.push(data.slice(2 + 3 * i, 5 + 3 * i));
}
console.log(bestSet(shifts, data[1]).join(' '));
