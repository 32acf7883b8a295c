const data = require('fs').readFileSync(0, 'utf8').split(/\s+/).filter(Boolean).map(Number);

// Sites are numbered from 1; returns the numbers of the cables, counted from 1.
function criticalCables(sites, cables) {
  const critical = [];
  const joined = Array.from({ length: sites + 1 }, () => []);
  cables.forEach(([a, b], index) => {
    joined[a].push([b, index + 1]);
    joined[b].push([a, index + 1]);
  });
  const order = new Array(sites + 1).fill(0);
  const low = new Array(sites + 1).fill(0);
  let clock = 0;
  for (let root = 1; root <= sites; root++) {
    if (order[root]) continue;
    order[root] = low[root] = ++clock;
    const stack = [{ site: root, used: 0, next: 0 }];
    while (stack.length > 0) {
      const top = stack[stack.length - 1];
      const { site, used } = top;
      if (top.next < joined[site].length) {
        const [other, number] = joined[site][top.next++];
        if (number === used) continue;
        if (order[other]) {
          low[site] = Math.min(low[site], order[other]);
        } else {
          order[other] = low[other] = ++clock;
          stack.push({ site: other, used: number, next: 0 });
        }
      } else {
        stack.pop();
        if (stack.length > 0) {
          const parent = stack[stack.length - 1].site;
          low[parent] = Math.min(low[parent], low[site]);
          const leaf = joined[site].length === 1 || joined[parent].length === 1;
          if (low[site] > order[parent] && leaf) critical.push(used);
        }
      }
    }
  }
  return critical;
}

const [sites, count] = data;
const cables = [];
for (let i = 0; i < count; i++) cables.push([data[2 + 2 * i], data[3 + 2 * i]]);
const critical = criticalCables(sites, cables);
console.log(critical.length > 0 ? critical.join('\n') : 'none');
