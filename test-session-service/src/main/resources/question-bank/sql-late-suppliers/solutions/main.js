const lines = require('fs').readFileSync(0, 'utf8').split('\n');

// Suppliers are {id, name}, deliveries {supplierId, daysLate}. Returns rows {name, count, sum} in order.
function query(suppliers, deliveries, least, limit) {
  const groups = new Map();
  for (const { id, name } of suppliers) {
    groups.set(id, { id, name, count: 0, sum: 0 });
  }
  for (const { supplierId, daysLate } of deliveries) {
    const group = groups.get(supplierId);
    if (group) {
      group.count++;
      group.sum += daysLate;
    }
  }
  const byName = (a, b) => (a.name === b.name ? a.id - b.id : a.name < b.name ? -1 : 1);
  return [...groups.values()]
    .filter((group) => group.count >= least && group.sum > limit * group.count)
    .sort((a, b) => b.sum * a.count - a.sum * b.count || byName(a, b));
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
