const data = require('fs').readFileSync(0, 'utf8').split(/\s+/).filter(Boolean);

// All numbers are BigInt, because seconds can be larger than 2^53. printers: [warmUp, pace]
function readyAt(labels, printers) {
  // Write your solution here.
  return 0n;
}

const printers = [];
for (let i = 2; i < data.length; i += 2) printers.push([BigInt(data[i]), BigInt(data[i + 1])]);
console.log(String(readyAt(BigInt(data[1]), printers)));
