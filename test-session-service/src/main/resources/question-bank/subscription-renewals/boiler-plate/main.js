const [, ...lines] = require('fs').readFileSync(0, 'utf8').trim().split('\n');

// Returns [year, month, day] of the k-th renewal.
function renewal(year, month, day, months, k) {
  // Write your solution here.
  return [year, month, day];
}

for (const line of lines) {
  const [date, months, k] = line.split(' ');
  const [year, month, day] = renewal(...date.split('-').map(Number), Number(months), Number(k));
  const two = (value) => String(value).padStart(2, '0');
  console.log(`${year}-${two(month)}-${two(day)}`);
}
