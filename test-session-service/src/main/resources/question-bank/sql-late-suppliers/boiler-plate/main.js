const lines = require('fs').readFileSync(0, 'utf8').split('\n');

// Suppliers are {id, name}, deliveries {supplierId, daysLate}. Returns rows {name, count, sum} in order.
function query(suppliers, deliveries, least, limit) {
  // Write your solution here.
  return [];
}

const [s, d, least, limit] = lines[0].split(' ').map(Number);
const suppliers = lines.slice(1, s + 1).map((line) => {
  const [id, name] = line.split(' ');
  return { id: Number(id), name };
});
const deliveries = lines.slice(s + 1, s + 1 + d).map((line) => {
  const [supplierId, daysLate] = line.split(' ').map(Number);
  return { supplierId, daysLate };
});
const result = query(suppliers, deliveries, least, limit);
console.log(result.length > 0 ? result.map((r) => `${r.name} ${r.count} ${r.sum}`).join('\n') : 'NO ROWS');
