const data = require('fs').readFileSync(0, 'utf8').split(/\s+/).filter(Boolean);

function spread(grid) {
  // Write your solution here.
  return [0, 0];
}

console.log(spread(data.slice(2)).join(' '));
