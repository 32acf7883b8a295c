const [, ...rows] = require('fs').readFileSync(0, 'utf8').trim().split('\n');

// Calls are [id, start, end] as texts. Returns the lines of the output.
function callsInOrder(calls) {
  // Write your solution here.
  return [];
}

console.log(callsInOrder(rows.map((row) => row.split(' '))).join('\n'));
