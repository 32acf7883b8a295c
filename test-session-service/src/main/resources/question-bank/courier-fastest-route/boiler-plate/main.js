const data = require('fs').readFileSync(0, 'utf8').split(/\s+/).filter(Boolean).map(Number);

// handling[d] is the handling time of depot d + 1; a road is [from, to, time].
function fastest(n, handling, roads) {
  // Write your solution here.
  return -1;
}

const [n, m] = data;
const roads = [];
for (let i = 0; i < m; i++) roads.push(data.slice(2 + n + 3 * i, 5 + n + 3 * i));
console.log(fastest(n, data.slice(2, 2 + n), roads));
