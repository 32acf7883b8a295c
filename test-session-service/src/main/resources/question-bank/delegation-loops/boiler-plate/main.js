const data = require('fs').readFileSync(0, 'utf8').split(/\s+/).filter(Boolean);

function loopMembers(delegatesTo) {
  // Write your solution here.
  return [];
}

const delegatesTo = new Map();
for (let i = 0; i < Number(data[0]); i++) delegatesTo.set(data[1 + 2 * i], data[2 + 2 * i]);
const members = loopMembers(delegatesTo);
console.log(members.length > 0 ? members.join('\n') : 'none');
