const [n, ...data] = require('fs').readFileSync(0, 'utf8').trim().split(/\s+/).map(Number);

function amount(pieces, price, discount) {
  return pieces * Math.floor((price * (100 - discount) + 50) / 100);
}

const lines = [];
let total = 0;
for (let i = 0; i < n; i++) {
  const line = amount(data[3 * i], data[3 * i + 1], data[3 * i + 2]);
  total += line;
  lines.push(line);
}
console.log([...lines, total].join('\n'));
