const lines = require('fs').readFileSync(0, 'utf8').split('\n');

function cut(name, width) {
  const characters = Array.from(name); // splits into code points
  if (characters.length <= width) {
    return name;
  }
  return characters.slice(0, width - 1).join('').replace(/ +$/, '') + '\u2026';
}

const [n, width] = lines[0].split(' ').map(Number);
console.log(lines.slice(1, n + 1).map((name) => cut(name, width)).join('\n'));
