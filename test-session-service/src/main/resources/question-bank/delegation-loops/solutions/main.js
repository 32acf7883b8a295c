const data = require('fs').readFileSync(0, 'utf8').split(/\s+/).filter(Boolean);

function loopMembers(delegatesTo) {
  const members = [];
  const startOfWalk = new Map();
  for (const start of delegatesTo.keys()) {
    let name = start;
    while (delegatesTo.has(name) && !startOfWalk.has(name)) {
      startOfWalk.set(name, start);
      name = delegatesTo.get(name);
    }
    if (startOfWalk.get(name) === start) {
      const first = name;
      do {
        members.push(name);
        name = delegatesTo.get(name);
      } while (name !== first);
    }
  }
  return members;
}

const delegatesTo = new Map();
for (let i = 0; i < Number(data[0]); i++) delegatesTo.set(data[1 + 2 * i], data[2 + 2 * i]);
const members = loopMembers(delegatesTo);
console.log(members.length > 0 ? members.join('\n') : 'none');
