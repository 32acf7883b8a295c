const data = require('fs').readFileSync(0, 'utf8').split(/\s+/).filter(Boolean);

// bookings: [sign, digits]; returns [balance, refused].
function book(bookings) {
  let balance = 0;
  let refused = 0;
  for (const [sign, digits] of bookings) {
    const amount = Number(digits);
    if (sign === '+') balance += amount;
    else if (amount <= balance) balance -= amount;
    else refused++;
  }
  return [balance, refused];
}

const bookings = [];
for (let i = 0; i < Number(data[0]); i++) bookings.push([data[1 + 2 * i], data[2 + 2 * i]]);
console.log(book(bookings).join(' '));
