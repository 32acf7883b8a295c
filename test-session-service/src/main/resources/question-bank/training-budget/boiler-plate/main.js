const data = require('fs').readFileSync(0, 'utf8').split(/\s+/).filter(Boolean).map(Number);

// courses: [price, benefit]; returns [largest benefit, smallest price for it].
function bestChoice(budget, courses) {
  // Write your solution here.
  return [0, 0];
}

const [n, budget] = data;
const courses = [];
for (let i = 0; i < n; i++) courses.push([data[2 + 2 * i], data[3 + 2 * i]]);
console.log(bestChoice(budget, courses).join(' '));
