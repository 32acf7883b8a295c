const lines = require('fs').readFileSync(0, 'utf8').trim().split('\n');

class Network {
  constructor(computers) {
    this.groups = computers;
    this.largest = 1;
    this.parent = Array.from({ length: computers + 1 }, (_, i) => i);
    this.size = new Array(computers + 1).fill(1);
  }

  root(a) {
    while (this.parent[a] !== a) {
      a = this.parent[a];
    }
    return a;
  }

  same(a, b) {
    return this.parent[a] === b || this.parent[b] === a || this.parent[a] === this.parent[b];
  }

  // Returns the size of the new group, or 0 when the cable is useless.
  link(a, b) {
    let [big, small] = [this.root(a), this.root(b)];
    if (big === small) return 0;
    if (this.size[big] < this.size[small]) [big, small] = [small, big];
    this.parent[small] = big;
    this.size[big] += this.size[small];
    this.groups--;
    this.largest = Math.max(this.largest, this.size[big]);
    return this.size[big];
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
