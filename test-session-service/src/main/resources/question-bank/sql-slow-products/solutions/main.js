const lines = require('fs').readFileSync(0, 'utf8').split('\n');

// Products are codes, sales [code, pieces]. Returns rows [code, sold] in order.
function query(products, sales, limit) {
  const sold = new Map(products.map((code) => [code, 0]));
  for (const [code, pieces] of sales) {
    if (sold.has(code)) {
      sold.set(code, sold.get(code) + pieces);
    }
  }
  return [...sold]
    .filter(([, total]) => total < limit)
    .sort((a, b) => a[1] - b[1] || (a[0] < b[0] ? -1 : 1));
}

const [p, s, limit] = lines[0].split(' ').map(Number);
const sales = lines.slice(p + 1, p + 1 + s).map((line) => {
  const [code, pieces] = line.split(' ');
  return [code, Number(pieces)];
});
const result = query(lines.slice(1, p + 1), sales, limit);
console.log(result.length > 0 ? result.map((row) => row.join(' ')).join('\n') : 'NO ROWS');
