const data = require('fs').readFileSync(0, 'utf8').split(/\s+/).filter(Boolean).map(Number);

// Sites are numbered from 1; returns the numbers of the cables, counted from 1.
function criticalCables(sites, cables) {
  const critical = [];
  // Write your solution here.
  return critical;
}

const [sites, count] = data;
const cables = [];
for (let i = 0; i < count; i++) cables.push([data[2 + 2 * i], data[3 + 2 * i]]);
const critical = criticalCables(sites, cables);
console.log(critical.length > 0 ? critical.join('\n') : 'none');
