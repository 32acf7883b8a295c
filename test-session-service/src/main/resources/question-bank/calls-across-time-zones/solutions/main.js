const [, ...rows] = require('fs').readFileSync(0, 'utf8').trim().split('\n');

// Calls are [id, start, end] as texts. Returns the lines of the output.
function callsInOrder(calls) {
  return calls
    .map(([id, start, end]) => ({ id, start: Date.parse(start), end: Date.parse(end) }))
    .sort((a, b) => a.start - b.start || (a.id < b.id ? -1 : 1))
    .map(({ id, start, end }) => {
      const utc = new Date(start).toISOString().slice(0, 16);
      return `${utc}Z ${(end - start) / 60000} ${id}`;
    });
}

console.log(callsInOrder(rows.map((row) => row.split(' '))).join('\n'));
