const data = require('fs').readFileSync(0, 'utf8').split(/\s+/).filter(Boolean).map(Number);

// requests: [start, end, fee]
function bestIncome(gap, requests) {
  requests.sort((a, b) => a[1] - b[1]);
  const best = [0];
  requests.forEach(([start, , fee], i) => {
    let low = 0;
    let high = i;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (requests[middle][1] <= start) low = middle + 1;
      else high = middle;
    }
    best.push(Math.max(best[i], best[low] + fee));
  });
  return best[requests.length];
}

const [n, gap] = data;
const requests = [];
for (let i = 0; i < n; i++) requests.push(data.slice(2 + 3 * i, 5 + 3 * i));
console.log(bestIncome(gap, requests));
