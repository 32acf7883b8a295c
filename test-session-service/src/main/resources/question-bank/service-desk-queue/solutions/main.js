const data = require('fs').readFileSync(0, 'utf8').split(/\s+/).filter(Boolean).map(Number);

// visitors: [arrival, service]; returns [desk, start] for each of them.
function assign(desks, visitors) {
  const freeAt = new Array(desks).fill(0);
  return visitors.map(([arrival, service]) => {
    const start = Math.max(arrival, Math.min(...freeAt));
    const desk = freeAt.findIndex((time) => time <= start);
    freeAt[desk] = start + service;
    return [desk + 1, start];
  });
}

const [n, desks] = data;
const visitors = [];
for (let i = 0; i < n; i++) visitors.push([data[2 + 2 * i], data[3 + 2 * i]]);
console.log(assign(desks, visitors).map((line) => line.join(' ')).join('\n'));
