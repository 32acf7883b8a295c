const lines = require('fs').readFileSync(0, 'utf8').split('\n');

// Each event is [time, badge, action]. Returns lines "HH:MM badge" in the order of the output.
function stillInside(events) {
  const since = new Map();
  for (const [time, badge, action] of events) {
    if (action === 'OUT') {
      since.delete(badge);
    } else if (!since.has(badge)) {
      since.set(badge, time);
    }
  }
  return [...since].map(([badge, time]) => `${time} ${badge}`).sort((a, b) => (a.slice(6) < b.slice(6) ? -1 : 1));
}

const n = Number(lines[0]);
const inside = stillInside(lines.slice(1, n + 1).map((line) => line.split(' ')));
console.log(inside.length > 0 ? inside.join('\n') : 'EMPTY');
