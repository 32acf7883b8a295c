const [n, q, ...data] = require('fs').readFileSync(0, 'utf8').trim().split(/\s+/).map(Number);

function findPrice(starts, prices, weight) {
  let low = 0;
  let high = starts.length;
  // The step searched for is at least low and less than high.
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (starts[middle] < weight) {
      low = middle;
    } else {
      high = middle - 1;
    }
  }
  return prices[low];
}

const starts = [];
const prices = [];
for (let i = 0; i < n; i++) {
  starts.push(data[2 * i]);
  prices.push(data[2 * i + 1]);
}
console.log(data.slice(2 * n, 2 * n + q).map((weight) => findPrice(starts, prices, weight)).join('\n'));
