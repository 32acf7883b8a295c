const data = require('fs').readFileSync(0, 'utf8').split(/\s+/).filter(Boolean).map(Number);

// Returns [first, last] counted from 1, or null.
function longestStretch(entries, target) {
  // Write your solution here.
  return null;
}

const best = longestStretch(data.slice(2, 2 + data[0]), data[1]);
console.log(best === null ? 'none' : best.join(' '));
