const [, ...tags] = require('fs').readFileSync(0, 'utf8').trim().split(/\s+/);

// For Array.prototype.sort: negative if tag a comes first.
function compare(a, b) {
  // Write your solution here.
  return a < b ? -1 : 1;
}

console.log(tags.sort(compare).join('\n'));
