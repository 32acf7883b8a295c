const lines = require('fs').readFileSync(0, 'utf8').split('\n');

function cut(name, width) {
  // Write your solution here.
  return name;
}

const [n, width] = lines[0].split(' ').map(Number);
console.log(lines.slice(1, n + 1).map((name) => cut(name, width)).join('\n'));
