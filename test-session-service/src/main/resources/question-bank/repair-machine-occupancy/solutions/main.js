const data = require('fs').readFileSync(0, 'utf8').split(/\s+/).filter(Boolean).map(Number);

// bookings: [start, end]; returns [minutes, periods].
function occupancy(bookings) {
  bookings.sort((a, b) => a[0] - b[0]);
  let minutes = 0;
  let periods = 0;
  let periodEnd = -1;
  for (const [start, end] of bookings) {
    if (start > periodEnd) {
      periods++;
      minutes += end - start;
      periodEnd = end;
    } else if (end > periodEnd) {
      minutes += end - periodEnd;
      periodEnd = end;
    }
  }
  return [minutes, periods];
}

const bookings = [];
for (let i = 0; i < data[0]; i++) bookings.push([data[1 + 2 * i], data[2 + 2 * i]]);
console.log(occupancy(bookings).join(' '));
