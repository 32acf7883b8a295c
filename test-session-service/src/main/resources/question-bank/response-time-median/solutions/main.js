const data = require('fs').readFileSync(0, 'utf8').split(/\s+/).filter(Boolean).map(Number);

function medians(times, size) {
  const result = [];
  const window = []; // sorted
  const place = (time) => {
    let low = 0;
    let high = window.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (window[middle] < time) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  times.forEach((time, i) => {
    if (i >= size) window.splice(place(times[i - size]), 1);
    window.splice(place(time), 0, time);
    const half = window.length >> 1;
    result.push(window.length % 2 === 1 ? window[half] : (window[half - 1] + window[half]) / 2);
  });
  return result;
}

console.log(medians(data.slice(2, 2 + data[0]), data[1]).join('\n'));
