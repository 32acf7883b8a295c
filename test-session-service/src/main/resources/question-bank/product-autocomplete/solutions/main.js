const data = require('fs').readFileSync(0, 'utf8').split(/\s+/).filter(Boolean);

// Suggests products by prefix; sales: Map from name to number.
class Suggestions {
  constructor(sales) {
    this.best = new Map();
    const names = [...sales.keys()].sort((a, b) => sales.get(b) - sales.get(a) || (a < b ? -1 : 1));
    for (const name of names) {
      for (let length = 1; length <= name.length; length++) {
        const prefix = name.slice(0, length);
        if (!this.best.has(prefix)) this.best.set(prefix, []);
        const list = this.best.get(prefix);
        if (list.length < 3) list.push(name);
      }
    }
  }

  find(prefix) {
    return this.best.get(prefix) ?? [];
  }
}

const n = Number(data[0]);
const sales = new Map();
for (let i = 0; i < n; i++) {
  const name = data[2 + 2 * i];
  sales.set(name, (sales.get(name) ?? 0) + Number(data[3 + 2 * i]));
}
const suggestions = new Suggestions(sales);
console.log(data.slice(2 + 2 * n).map((prefix) => suggestions.find(prefix).join(' ') || '-').join('\n'));
