const lines = require('fs').readFileSync(0, 'utf8').trim().split('\n');
let permissions = Number(lines[0].split(' ')[0]);
for (const line of lines.slice(1)) {
  const [word, k] = line.trim().split(' ');
  const bit = 1 << Number(k);
  if (word === 'grant') permissions |= bit;
  else if (word === 'revoke') permissions &= ~bit;
  else if (word === 'flip') permissions ^= bit;
  else if (word === 'has') console.log(permissions & bit ? 'yes' : 'no');
  else if (word === 'count') console.log(permissions.toString(2).replace(/[^1]/g, '').length);
  else console.log(permissions === 0 ? 'none' : permissions.toString(2).length - 1);
}
console.log(permissions);
