const data = require('fs').readFileSync(0, 'utf8').split(/\s+/).filter(Boolean).map(Number);

// How many days are less than the limit (inclusive: or equal to it).
function entriesBelow(days, limit, inclusive) {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (days[middle] < limit || (inclusive && days[middle] === limit)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function entriesBetween(days, a, b) {
  if (a > b) return 0;
  return entriesBelow(days, b, true) - entriesBelow(days, a, false);
}

const [n, q] = data;
const days = data.slice(2, 2 + n);
const out = [];
for (let i = 0; i < q; i++) out.push(entriesBetween(days, data[2 + n + 2 * i], data[3 + n + 2 * i]));
console.log(out.join('\n'));
