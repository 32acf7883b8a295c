const lines = require('fs').readFileSync(0, 'utf8').split('\n').map((line) => line.trim());

// Returns the names in order, or null when the rules cannot be met.
function releaseOrder(names, rules) {
  const waitingFor = new Map(names.map((name) => [name, 0]));
  const followers = new Map(names.map((name) => [name, []]));
  for (const [before, after] of rules) {
    followers.get(before).push(after);
    waitingFor.set(after, waitingFor.get(after) + 1);
  }
  // Kept in falling order, so that the smallest name is the last one.
  const free = names.filter((name) => waitingFor.get(name) === 0).sort().reverse();
  const insert = (name) => {
    let low = 0;
    let high = free.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (free[middle] > name) low = middle + 1;
      else high = middle;
    }
    free.splice(low, 0, name);
  };
  const order = [];
  while (free.length > 0) {
    const name = free.pop();
    order.push(name);
    for (const follower of followers.get(name)) {
      waitingFor.set(follower, waitingFor.get(follower) - 1);
      if (waitingFor.get(follower) === 0) insert(follower);
    }
  }
  return order.length === names.length ? order : null;
}

const [n, m] = lines[0].split(' ').map(Number);
const names = lines.slice(1, 1 + n);
const rules = lines.slice(1 + n, 1 + n + m).map((line) => line.split(' '));
const order = releaseOrder(names, rules);
console.log(order === null ? 'impossible' : order.join('\n'));
