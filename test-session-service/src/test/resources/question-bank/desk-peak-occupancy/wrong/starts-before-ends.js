const data = require('fs').readFileSync(0, 'utf8').trim().split(/\s+/).map(Number);

// Bookings are pairs [a, b]. Returns [peak, seconds it lasted in total].
function peak(bookings) {
  const changes = bookings.flatMap(([a, b]) => [[a, 1], [b, -1]]);
  changes.sort((x, y) => x[0] - y[0] || y[1] - x[1]);
  let best = 0;
  let seconds = 0;
  let used = 0;
  let previous = 0;
  for (const [time, change] of changes) {
    if (used > best) {
      best = used;
      seconds = 0;
    }
    if (used === best) {
      seconds += time - previous;
    }
    used += change;
    previous = time;
  }
  return [best, seconds];
}

const bookings = [];
for (let i = 0; i < data[0]; i++) {
  bookings.push([data[1 + 2 * i], data[2 + 2 * i]]);
}
console.log(peak(bookings).join(' '));
