const [, ...lines] = require('fs').readFileSync(0, 'utf8').trim().split('\n');

// Rows are {id, region, status, cents}. Returns rows {region, count, sum} in order.
function query(rows) {
  // Write your solution here.
  return [];
}

const rows = lines.map((line) => {
  const [id, region, status, cents] = line.split(' ');
  return { id, region, status, cents: Number(cents) };
});
const result = query(rows);
console.log(result.length > 0 ? result.map((r) => `${r.region} ${r.count} ${r.sum}`).join('\n') : 'NO ROWS');
