const lines = require('fs').readFileSync(0, 'utf8').split('\n');

function edit(commands) {
  let note = '';
  // Write your solution here.
  return note;
}

console.log(`[${edit(lines.slice(1, Number(lines[0]) + 1))}]`);
