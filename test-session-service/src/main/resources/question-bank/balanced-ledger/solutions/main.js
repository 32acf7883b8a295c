const data = require('fs').readFileSync(0, 'utf8').split(/\s+/).filter(Boolean).map(Number);

// Returns [first, last] counted from 1, or null.
function longestStretch(entries, target) {
  const firstSeen = new Map([[0, 0]]);
  let total = 0;
  let best = null;
  entries.forEach((entry, index) => {
    total += entry;
    const end = index + 1;
    const start = firstSeen.get(total - target);
    if (start !== undefined && (best === null || end - start > best[1] - best[0] + 1)) best = [start + 1, end];
    if (!firstSeen.has(total)) firstSeen.set(total, end);
  });
  return best;
}

const best = longestStretch(data.slice(2, 2 + data[0]), data[1]);
console.log(best === null ? 'none' : best.join(' '));
