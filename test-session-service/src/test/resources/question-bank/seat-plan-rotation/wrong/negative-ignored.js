const data = require('fs').readFileSync(0, 'utf8').split(/\s+/).filter(Boolean);

// plan: array of strings; times may be negative.
function turn(plan, times) {
  const quarters = times % 4;
  for (let i = 0; i < quarters; i++) {
    const rows = plan;
    plan = [...rows[0]].map((_, c) => rows.map((row) => row[c]).reverse().join(''));
  }
  return plan;
}

console.log(turn(data.slice(3), Number(data[2])).join('\n'));
