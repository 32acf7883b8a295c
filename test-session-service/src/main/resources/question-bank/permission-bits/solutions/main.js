const lines = require('fs').readFileSync(0, 'utf8').trim().split('\n');

// permissions is a BigInt; commands: [word] or [word, number as text]. Returns the lines to print.
function replay(permissions, commands) {
  const out = [];
  for (const [word, k] of commands) {
    const bit = 1n << BigInt(k ?? 0);
    if (word === 'grant') permissions |= bit;
    else if (word === 'revoke') permissions &= ~bit;
    else if (word === 'flip') permissions ^= bit;
    else if (word === 'has') out.push(permissions & bit ? 'yes' : 'no');
    else {
      const binary = permissions.toString(2);
      if (word === 'count') out.push(binary.replaceAll('0', '').length);
      else out.push(permissions === 0n ? 'none' : binary.length - 1);
    }
  }
  out.push(permissions);
  return out;
}

const permissions = BigInt(lines[0].split(' ')[0]);
const commands = lines.slice(1).map((line) => line.trim().split(' '));
console.log(replay(permissions, commands).join('\n'));
