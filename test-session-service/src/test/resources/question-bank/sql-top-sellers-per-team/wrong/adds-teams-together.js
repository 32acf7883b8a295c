const [first, ...lines] = require('fs').readFileSync(0, 'utf8').trim().split('\n');

// Rows are [team, seller, amount]. Returns rows [team, place, seller, total] in order.
function query(rows, n) {
  const groups = new Map();
  for (const [team, seller, amount] of rows) {
    const key = seller;
    const group = groups.get(key) || { team, seller, total: 0 };
    group.total += amount;
    groups.set(key, group);
  }
  const all = [...groups.values()];
  const text = (a, b) => (a === b ? 0 : a < b ? -1 : 1);
  return all
    .map(({ team, seller, total }) => {
      const better = all.filter((other) => other.team === team && other.total > total);
      return [team, better.length + 1, seller, total];
    })
    .filter(([, place]) => place <= n)
    .sort((a, b) => text(a[0], b[0]) || a[1] - b[1] || text(a[2], b[2]));
}

const rows = lines.map((line) => {
  const [team, seller, amount] = line.split(' ');
  return [team, seller, Number(amount)];
});
for (const row of query(rows, Number(first.split(' ')[1]))) {
  console.log(row.join(' '));
}
