const data = require('fs').readFileSync(0, 'utf8').trim().split(/\s+/).map(Number);

// Appointments and slots are pairs [from, to] in minutes.
function freeSlots(open, close, need, appointments) {
  const slots = [];
  // Write your solution here.
  return slots;
}

function clock(minute) {
  const two = (value) => String(value).padStart(2, '0');
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

const [open, close, need, n] = data;
const appointments = [];
for (let i = 0; i < n; i++) {
  appointments.push([data[4 + 2 * i], data[5 + 2 * i]]);
}
const slots = freeSlots(open, close, need, appointments);
console.log(slots.length > 0 ? slots.map(([a, b]) => `${clock(a)}-${clock(b)}`).join('\n') : 'NONE');
