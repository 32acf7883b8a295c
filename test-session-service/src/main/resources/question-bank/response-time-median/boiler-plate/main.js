const data = require('fs').readFileSync(0, 'utf8').split(/\s+/).filter(Boolean).map(Number);

function medians(times, size) {
  const result = [];
  // Write your solution here.
  return result;
}

console.log(medians(data.slice(2, 2 + data[0]), data[1]).join('\n'));
