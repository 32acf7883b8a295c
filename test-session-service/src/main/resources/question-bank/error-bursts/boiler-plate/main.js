const lines = require('fs').readFileSync(0, 'utf8').split('\n');

// Returns an array of [service, burst] in the order of the output.
function bursts(log, window, least) {
  // Write your solution here.
  return [];
}

const [n, window, least] = lines[0].split(' ').map(Number);
const found = bursts(lines.slice(1, n + 1), window, least);
console.log(found.length > 0 ? found.map((pair) => pair.join(' ')).join('\n') : 'QUIET');
