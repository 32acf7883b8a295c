const data = require('fs').readFileSync(0, 'utf8').split(/\s+/).filter(Boolean).map(Number);

// Returns the smallest total, or null.
function cheapest(costs) {
  const count = costs.length;
  let best = new Map([[0, 0]]); // set of customers already served (as bits) -> smallest cost
  for (const row of costs) {
    const following = new Map();
    for (const [served, total] of best) {
      for (let customer = 0; customer < count; customer++) {
        const together = served | (1 << customer);
        if (together === served) continue;
        const cost = total + Math.max(0, row[customer]);
        if (!following.has(together) || cost < following.get(together)) following.set(together, cost);
      }
    }
    best = following;
  }
  return best.get((1 << count) - 1) ?? null;
}

const n = data[0];
const costs = [];
for (let i = 0; i < n; i++) costs.push(data.slice(1 + i * n, 1 + (i + 1) * n));
console.log(cheapest(costs) ?? 'impossible');
