const data = require('fs').readFileSync(0, 'utf8').split(/\s+/).filter(Boolean).map(Number);

// Returns the smallest total, or null.
function cheapest(costs) {
  // Write your solution here.
  return null;
}

const n = data[0];
const costs = [];
for (let i = 0; i < n; i++) costs.push(data.slice(1 + i * n, 1 + (i + 1) * n));
console.log(cheapest(costs) ?? 'impossible');
