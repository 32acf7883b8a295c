const data = require('fs').readFileSync(0, 'utf8').split(/\s+/).filter(Boolean).map(Number);

// jobs: [hours, deadline]; returns [number of jobs, total hours].
function plan(jobs) {
  jobs.sort((a, b) => a[0] - b[0]);
  const chosen = []; // hours in rising order
  let total = 0;
  for (const [hours, deadline] of jobs) {
    let low = 0;
    let high = chosen.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (chosen[middle] < hours) low = middle + 1;
      else high = middle;
    }
    chosen.splice(low, 0, hours);
    total += hours;
    if (total > deadline) total -= chosen.pop();
  }
  return [chosen.length, total];
}

const jobs = [];
for (let i = 0; i < data[0]; i++) jobs.push([data[1 + 2 * i], data[2 + 2 * i]]);
console.log(plan(jobs).join(' '));
