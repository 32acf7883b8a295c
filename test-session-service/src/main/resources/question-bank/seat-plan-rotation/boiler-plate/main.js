const data = require('fs').readFileSync(0, 'utf8').split(/\s+/).filter(Boolean);

// plan: array of strings; times may be negative.
function turn(plan, times) {
  // Write your solution here.
  return plan;
}

console.log(turn(data.slice(3), Number(data[2])).join('\n'));
