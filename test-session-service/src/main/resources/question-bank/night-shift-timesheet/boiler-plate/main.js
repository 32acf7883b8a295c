const [, ...shifts] = require('fs').readFileSync(0, 'utf8').trim().split(/\s+/);

// Start and end are minutes since midnight.
function paidMinutes(start, end) {
  // Write your solution here.
  return 0;
}

function parse(clock) {
  const [hours, minutes] = clock.split(':').map(Number);
  return hours * 60 + minutes;
}

function show(minutes) {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}

const paid = shifts.map((shift) => paidMinutes(...shift.split('-').map(parse)));
const total = paid.reduce((sum, minutes) => sum + minutes, 0);
console.log([...paid.map(show), `Total ${show(total)}`].join('\n'));
