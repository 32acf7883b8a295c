const data = require('fs').readFileSync(0, 'utf8').split(/\s+/).filter(Boolean).map(Number);

const between = (a, b) => Math.hypot(a[0] - b[0], a[1] - b[1]);

// Points are [x, y]; returns [distance, skipped].
function tour(range, depot, customers) {
  let distance = 0;
  let skipped = 0;
  // Write your solution here.
  return [distance, skipped];
}

const points = [];
for (let i = 0; i <= data[0]; i++) points.push([data[2 + 2 * i], data[3 + 2 * i]]);
const [distance, skipped] = tour(data[1], points[0], points.slice(1));
console.log(`${distance.toFixed(9)} ${skipped}`);
