const [, ...lines] = require('fs').readFileSync(0, 'utf8').trim().split('\n');

// Returns [year, month, day] of the k-th renewal.
function renewal(year, month, day, months, k) {
  const count = year * 12 + (month - 1) + months * k;
  const newYear = Math.floor(count / 12);
  const newMonth = (count % 12) + 1;
  const length = monthLength(newYear, newMonth);
  return day > length ? [newYear, newMonth + 1, day - length] : [newYear, newMonth, day];
}

function monthLength(year, month) {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
}

for (const line of lines) {
  const [date, months, k] = line.split(' ');
  const [year, month, day] = renewal(...date.split('-').map(Number), Number(months), Number(k));
  const two = (value) => String(value).padStart(2, '0');
  console.log(`${year}-${two(month)}-${two(day)}`);
}
