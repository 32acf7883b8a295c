const data = require('fs').readFileSync(0, 'utf8').trim().split(/\s+/).map(Number);

// Bookings are pairs [a, b]. Returns [peak, seconds it lasted in total].
function peak(bookings) {
  // Write your solution here.
  return [0, 0];
}

const bookings = [];
for (let i = 0; i < data[0]; i++) {
  bookings.push([data[1 + 2 * i], data[2 + 2 * i]]);
}
console.log(peak(bookings).join(' '));
