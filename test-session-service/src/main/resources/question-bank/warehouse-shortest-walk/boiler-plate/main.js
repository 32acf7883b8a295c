const lines = require('fs').readFileSync(0, 'utf8').split('\n').map((line) => line.trim());

function shortestWalk(grid) {
  // Write your solution here.
  return -1;
}

const rows = Number(lines[0].split(' ')[0]);
console.log(shortestWalk(lines.slice(1, rows + 1)));
