const lines = require('fs').readFileSync(0, 'utf8').trim().split('\n');

// permissions is a BigInt; commands: [word] or [word, number as text]. Returns the lines to print.
function replay(permissions, commands) {
  const out = [];
  // Write your solution here.
  out.push(permissions);
  return out;
}

const permissions = BigInt(lines[0].split(' ')[0]);
const commands = lines.slice(1).map((line) => line.trim().split(' '));
console.log(replay(permissions, commands).join('\n'));
