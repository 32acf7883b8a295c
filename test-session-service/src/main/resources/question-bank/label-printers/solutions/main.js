const data = require('fs').readFileSync(0, 'utf8').split(/\s+/).filter(Boolean);

// All numbers are BigInt, because seconds can be larger than 2^53. printers: [warmUp, pace]
function readyAt(labels, printers) {
  let low = 0n;
  let high = printers
    .map(([warmUp, pace]) => warmUp + pace * labels)
    .reduce((a, b) => (a < b ? a : b));
  while (low < high) {
    const second = (low + high) / 2n;
    let printed = 0n;
    for (const [warmUp, pace] of printers) {
      if (second > warmUp) printed += (second - warmUp) / pace;
    }
    if (printed >= labels) high = second;
    else low = second + 1n;
  }
  return low;
}

const printers = [];
for (let i = 2; i < data.length; i += 2) printers.push([BigInt(data[i]), BigInt(data[i + 1])]);
console.log(String(readyAt(BigInt(data[1]), printers)));
