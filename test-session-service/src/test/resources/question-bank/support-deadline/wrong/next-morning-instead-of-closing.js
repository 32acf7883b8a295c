const data = require('fs').readFileSync(0, 'utf8').trim().split(/\s+/);
const DAY = 24 * 60 * 60 * 1000;

const parseDay = (text) => Date.parse(text) / DAY; // days since 1970-01-01, a Thursday
const parseClock = (text) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3));

// Returns [day, minute]; days are counted from 1970-01-01.
function deadline(openedDay, openedMinute, minutes, open, close, holidays) {
  let begin = Math.max(open, Math.min(openedMinute, close));
  let left = minutes;
  for (let day = openedDay; ; day++) {
    const weekday = (day + 3) % 7; // 0 is Monday
    if (weekday < 5 && !holidays.has(day)) {
      if (left < close - begin) {
        return [day, begin + left];
      }
      left -= close - begin;
    }
    begin = open;
  }
}

const open = parseClock(data[0]);
const close = parseClock(data[1]);
const h = Number(data[2]);
const holidays = new Set(data.slice(3, 3 + h).map(parseDay));
for (let i = 4 + h; i < data.length; i += 3) {
  const [day, minute] = deadline(parseDay(data[i]), parseClock(data[i + 1]), Number(data[i + 2]), open, close, holidays);
  const two = (value) => String(value).padStart(2, '0');
  const date = new Date(day * DAY).toISOString().slice(0, 10);
  console.log(`${date} ${two(Math.floor(minute / 60))}:${two(minute % 60)}`);
}
