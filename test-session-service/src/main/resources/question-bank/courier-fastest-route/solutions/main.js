const data = require('fs').readFileSync(0, 'utf8').split(/\s+/).filter(Boolean).map(Number);

class MinHeap {
  constructor() {
    this.items = [];
  }

  push(key, value) {
    const items = this.items;
    items.push([key, value]);
    let i = items.length - 1;
    while (i > 0) {
      const parent = (i - 1) >> 1;
      if (items[parent][0] <= items[i][0]) break;
      [items[parent], items[i]] = [items[i], items[parent]];
      i = parent;
    }
  }

  pop() {
    const items = this.items;
    const top = items[0];
    const last = items.pop();
    if (items.length > 0) {
      items[0] = last;
      let i = 0;
      for (;;) {
        let child = 2 * i + 1;
        if (child >= items.length) break;
        if (child + 1 < items.length && items[child + 1][0] < items[child][0]) child++;
        if (items[i][0] <= items[child][0]) break;
        [items[child], items[i]] = [items[i], items[child]];
        i = child;
      }
    }
    return top;
  }

  get size() {
    return this.items.length;
  }
}

// handling[d] is the handling time of depot d + 1; a road is [from, to, time].
function fastest(n, handling, roads) {
  const leaving = Array.from({ length: n + 1 }, () => []);
  for (const [from, to, time] of roads) leaving[from].push([to, time]);
  const best = new Array(n + 1).fill(Infinity);
  best[1] = 0;
  const heap = new MinHeap();
  heap.push(0, 1);
  while (heap.size > 0) {
    const [time, depot] = heap.pop();
    if (time > best[depot]) continue;
    if (depot === n) return time;
    const start = time + (depot === 1 ? 0 : handling[depot - 1]);
    for (const [to, driving] of leaving[depot]) {
      if (start + driving < best[to]) {
        best[to] = start + driving;
        heap.push(best[to], to);
      }
    }
  }
  return -1;
}

const [n, m] = data;
const roads = [];
for (let i = 0; i < m; i++) roads.push(data.slice(2 + n + 3 * i, 5 + n + 3 * i));
console.log(fastest(n, data.slice(2, 2 + n), roads));
