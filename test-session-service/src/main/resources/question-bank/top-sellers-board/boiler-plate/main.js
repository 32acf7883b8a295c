const lines = require('fs').readFileSync(0, 'utf8').trim().split('\n');

const products = new Map(); // name -> { name, total, latest }

function sale(line, name, pieces) {
  // Write your solution here.
}

// Returns the products in the order of the board.
function board(places) {
  // Write your solution here.
  return [];
}

const places = Number(lines[0].split(' ')[1]);
const out = [];
lines.slice(1).forEach((line, number) => {
  const [command, name, pieces] = line.trim().split(' ');
  if (command === 'sale') sale(number, name, Number(pieces));
  else out.push(board(places).map((product) => `${product.name}:${product.total}`).join(' ') || '-');
});
console.log(out.join('\n'));
