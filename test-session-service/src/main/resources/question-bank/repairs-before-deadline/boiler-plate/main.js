const data = require('fs').readFileSync(0, 'utf8').split(/\s+/).filter(Boolean).map(Number);

// jobs: [hours, deadline]; returns [number of jobs, total hours].
function plan(jobs) {
  // Write your solution here.
  return [0, 0];
}

const jobs = [];
for (let i = 0; i < data[0]; i++) jobs.push([data[1 + 2 * i], data[2 + 2 * i]]);
console.log(plan(jobs).join(' '));
