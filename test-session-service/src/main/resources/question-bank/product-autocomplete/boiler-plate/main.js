const data = require('fs').readFileSync(0, 'utf8').split(/\s+/).filter(Boolean);

// Suggests products by prefix; sales: Map from name to number.
class Suggestions {
  constructor(sales) {
    // Write your solution here.
  }

  find(prefix) {
    // Write your solution here.
    return [];
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
