const data = require('fs').readFileSync(0, 'utf8').split(/\s+/).filter(Boolean).map(Number);

// requests: [start, end, fee]
function bestIncome(gap, requests) {
  // Write your solution here.
  return 0;
}

const [n, gap] = data;
const requests = [];
for (let i = 0; i < n; i++) requests.push(data.slice(2 + 3 * i, 5 + 3 * i));
console.log(bestIncome(gap, requests));
