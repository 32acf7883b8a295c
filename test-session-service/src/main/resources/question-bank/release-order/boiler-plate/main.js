const lines = require('fs').readFileSync(0, 'utf8').split('\n').map((line) => line.trim());

// Returns the names in order, or null when the rules cannot be met.
function releaseOrder(names, rules) {
  // Write your solution here.
  return null;
}

const [n, m] = lines[0].split(' ').map(Number);
const names = lines.slice(1, 1 + n);
const rules = lines.slice(1 + n, 1 + n + m).map((line) => line.split(' '));
const order = releaseOrder(names, rules);
console.log(order === null ? 'impossible' : order.join('\n'));
