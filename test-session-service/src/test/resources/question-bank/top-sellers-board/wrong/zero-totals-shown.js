const lines = require('fs').readFileSync(0, 'utf8').trim().split('\n');

const products = new Map(); // name -> { name, total, latest }

function sale(line, name, pieces) {
  if (!products.has(name)) products.set(name, { name, total: 0, latest: 0 });
  const product = products.get(name);
  product.total += pieces;
  product.latest = line;
}

// Returns the products in the order of the board.
function board(places) {
  return [...products.values()]
    .filter((product) => product.total >= 0)
    .sort((a, b) => b.total - a.total || b.latest - a.latest)
    .slice(0, places);
}

const places = Number(lines[0].split(' ')[1]);
const out = [];
lines.slice(1).forEach((line, number) => {
  const [command, name, pieces] = line.trim().split(' ');
  if (command === 'sale') sale(number, name, Number(pieces));
  else out.push(board(places).map((product) => `${product.name}:${product.total}`).join(' ') || '-');
});
console.log(out.join('\n'));
