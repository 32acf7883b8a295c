const data = require('fs').readFileSync(0, 'utf8').split(/\s+/).filter(Boolean);

// times: seconds of the day in any order; returns [begin, attempts].
function busiest(times, width) {
  times.sort();
  let best = [times[0], 0];
  let end = 0;
  times.forEach((second, begin) => {
    while (end < times.length && times[end] < second + width) end++;
    if (end - begin > best[1]) best = [second, end - begin];
  });
  return best;
}

const times = data.slice(2).map((stamp) => {
  const [hours, minutes, seconds] = stamp.split(':').map(Number);
  return hours * 3600 + minutes * 60 + seconds;
});
const [begin, attempts] = busiest(times, Number(data[1]));
const parts = [Math.floor(begin / 3600), Math.floor(begin / 60) % 60, begin % 60];
console.log(`${parts.map((part) => String(part).padStart(2, '0')).join(':')} ${attempts}`);
