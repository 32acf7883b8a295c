const data = require('fs').readFileSync(0, 'utf8').split(/\s+/).filter(Boolean);

function toNumber(address) {
  return address.split('.').reduce((number, part) => number * 256 + Number(part), 0);
}

// table: { address, length, name }; addresses are numbers.
function segmentOf(address, table) {
  let best = null;
  for (const segment of table) {
    const size = 2 ** (32 - segment.length);
    const inside = Math.floor(address / size) === Math.floor(segment.address / size);
    if (inside && (best === null || segment.length > best.length)) best = segment;
  }
  return best === null ? 'unknown' : best.name;
}

const n = Number(data[0]);
const table = [];
for (let i = 0; i < n; i++) {
  const [address, length] = data[2 + 2 * i].split('/');
  table.push({ address: toNumber(address), length: Number(length), name: data[3 + 2 * i] });
}
console.log(data.slice(2 + 2 * n).map((address) => segmentOf(toNumber(address), table)).join('\n'));
