const data = require('fs').readFileSync(0, 'utf8').split(/\s+/).filter(Boolean).map(Number);
const labels = data[1];
const printers = [];
for (let i = 2; i < data.length; i += 2) printers.push([data[i], data[i + 1]]);
let low = 0;
let high = Math.min(...printers.map(([warmUp, pace]) => warmUp + pace * labels));
for (let round = 0; round < 200 && low < high; round++) {
  const second = Math.floor((low + high) / 2);
  const printed = printers.reduce((sum, [w, p]) => sum + Math.max(0, Math.floor((second - w) / p)), 0);
  if (printed >= labels) high = second;
  else low = second + 1;
}
console.log(String(BigInt(low)));
