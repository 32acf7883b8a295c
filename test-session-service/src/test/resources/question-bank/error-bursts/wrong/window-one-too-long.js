const lines = require('fs').readFileSync(0, 'utf8').split('\n');

// Returns an array of [service, burst] in the order of the output.
function bursts(log, window, least) {
  const errors = new Map(); // the times of each service
  for (const line of log) {
    const [, time, level, service] = line.match(/^(\d+) (\w+) ([^:]+): /);
    if (level === 'ERROR') {
      errors.set(service, [...(errors.get(service) || []), Number(time)]);
    }
  }
  const result = [];
  for (const [service, times] of errors) {
    let largest = 0;
    let first = 0;
    times.forEach((time, i) => {
      while (time - times[first] > window) {
        first++;
      }
      largest = Math.max(largest, i - first + 1);
    });
    if (largest >= least) {
      result.push([service, largest]);
    }
  }
  return result.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

const [n, window, least] = lines[0].split(' ').map(Number);
const found = bursts(lines.slice(1, n + 1), window, least);
console.log(found.length > 0 ? found.map((pair) => pair.join(' ')).join('\n') : 'QUIET');
