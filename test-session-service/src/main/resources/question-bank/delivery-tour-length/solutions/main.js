const data = require('fs').readFileSync(0, 'utf8').split(/\s+/).filter(Boolean).map(Number);

const between = (a, b) => Math.hypot(a[0] - b[0], a[1] - b[1]);

// Points are [x, y]; returns [distance, skipped].
function tour(range, depot, customers) {
  let distance = 0;
  let skipped = 0;
  let place = depot;
  let left = range;
  for (const customer of customers) {
    const back = between(customer, depot);
    if (2 * back > range) {
      skipped++;
      continue;
    }
    if (between(place, customer) + back > left) {
      distance += between(place, depot);
      place = depot;
      left = range;
    }
    const step = between(place, customer);
    distance += step;
    left -= step;
    place = customer;
  }
  distance += between(place, depot);
  return [distance, skipped];
}

const points = [];
for (let i = 0; i <= data[0]; i++) points.push([data[2 + 2 * i], data[3 + 2 * i]]);
const [distance, skipped] = tour(data[1], points[0], points.slice(1));
console.log(`${distance.toFixed(9)} ${skipped}`);
