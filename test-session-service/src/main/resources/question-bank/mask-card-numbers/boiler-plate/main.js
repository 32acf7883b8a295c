const lines = require('fs').readFileSync(0, 'utf8').split('\n');

function mask(note) {
  // Write your solution here.
  return note;
}

const n = Number(lines[0]);
console.log(lines.slice(1, n + 1).map(mask).join('\n'));
