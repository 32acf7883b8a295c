const [, ...lines] = require('fs').readFileSync(0, 'utf8').trim().split('\n');

// Rows are {id, region, status, cents}. Returns rows {region, count, sum} in order.
function query(rows) {
  const groups = new Map();
  for (const { region, status, cents } of rows) {
    if (status !== 'paid') {
      continue;
    }
    const group = groups.get(region) || { region, count: 0, sum: 0 };
    group.count++;
    group.sum += cents;
    groups.set(region, group);
  }
  return [...groups.values()].sort((a, b) => b.sum - a.sum || (a.region < b.region ? -1 : 1));
}

const rows = lines.map((line) => {
  const [id, region, status, cents] = line.split(' ');
  return { id, region, status, cents: Number(cents) };
});
const result = query(rows);
console.log(result.length > 0 ? result.map((r) => `${r.region} ${r.count} ${r.sum}`).join('\n') : 'NO ROWS');
