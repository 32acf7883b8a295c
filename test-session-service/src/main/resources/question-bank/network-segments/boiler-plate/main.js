const data = require('fs').readFileSync(0, 'utf8').split(/\s+/).filter(Boolean);

function toNumber(address) {
  // Write your solution here.
  return 0;
}

// table: { address, length, name }; addresses are numbers.
function segmentOf(address, table) {
  // Write your solution here.
  return 'unknown';
}

const n = Number(data[0]);
const table = [];
for (let i = 0; i < n; i++) {
  const [address, length] = data[2 + 2 * i].split('/');
  table.push({ address: toNumber(address), length: Number(length), name: data[3 + 2 * i] });
}
console.log(data.slice(2 + 2 * n).map((address) => segmentOf(toNumber(address), table)).join('\n'));
