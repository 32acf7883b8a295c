const data = require('fs').readFileSync(0, 'utf8').split(/\s+/).filter(Boolean).map(Number);

// courses: [price, benefit]; returns [largest benefit, smallest price for it].
function bestChoice(budget, courses) {
  const best = new Array(budget + 1).fill(0);
  for (const [price, benefit] of courses) {
    for (let total = budget; total >= price; total--) {
      best[total] = Math.max(best[total], best[total - price] + benefit);
    }
  }
  return [best[budget], best[budget] > 0 ? budget : 0];
}

const [n, budget] = data;
const courses = [];
for (let i = 0; i < n; i++) courses.push([data[2 + 2 * i], data[3 + 2 * i]]);
console.log(bestChoice(budget, courses).join(' '));
