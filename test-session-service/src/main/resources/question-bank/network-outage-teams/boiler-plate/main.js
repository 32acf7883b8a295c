const lines = require('fs').readFileSync(0, 'utf8').trim().split('\n');

class Network {
  constructor(computers) {
    this.groups = computers;
    this.largest = 1;
    // Write your solution here.
  }

  same(a, b) {
    // Write your solution here.
    return false;
  }

  // Returns the size of the new group, or 0 when the cable is useless.
  link(a, b) {
    // Write your solution here.
    return 0;
  }
}

const network = new Network(Number(lines[0].split(' ')[0]));
const out = lines.slice(1).map((line) => {
  const [command, a, b] = line.trim().split(' ');
  if (command === 'groups') return network.groups;
  if (command === 'largest') return network.largest;
  if (command === 'same') return network.same(Number(a), Number(b)) ? 'yes' : 'no';
  return network.link(Number(a), Number(b)) || 'useless';
});
console.log(out.join('\n'));
