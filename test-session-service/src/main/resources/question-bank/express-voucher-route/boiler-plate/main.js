const data = require('fs').readFileSync(0, 'utf8').split(/\s+/).filter(Boolean).map(Number);

// lines: [a, b, price]; returns [price, vouchers used], or null.
function cheapest(stations, vouchers, lines) {
  // Write your solution here.
  return null;
}

const [stations, count, vouchers] = data;
const lines = [];
for (let i = 0; i < count; i++) lines.push(data.slice(3 + 3 * i, 6 + 3 * i));
const answer = cheapest(stations, vouchers, lines);
console.log(answer === null ? '-1' : answer.join(' '));
