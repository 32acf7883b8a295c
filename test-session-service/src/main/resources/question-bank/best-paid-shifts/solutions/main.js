const data = require('fs').readFileSync(0, 'utf8').trim().split(/\s+/).map(Number);

// Shifts are [start, end, pay]. Returns [pay, number of shifts].
function bestSet(shifts, rest) {
  shifts.sort((a, b) => a[1] - b[1]);
  const best = [[0, 0]]; // best[k] is the answer for the first k shifts
  shifts.forEach(([start, , pay], i) => {
    let low = 0; // number of shifts that end early enough
    let high = i;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (shifts[middle][1] + rest <= start) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    const taken = [best[low][0] + pay, best[low][1] + 1];
    const left = best[i];
    const better = taken[0] > left[0] || (taken[0] === left[0] && taken[1] < left[1]);
    best.push(better ? taken : left);
  });
  return best[shifts.length];
}

const shifts = [];
for (let i = 0; i < data[0]; i++) {
  shifts.push(data.slice(2 + 3 * i, 5 + 3 * i));
}
console.log(bestSet(shifts, data[1]).join(' '));
