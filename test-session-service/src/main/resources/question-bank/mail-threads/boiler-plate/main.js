const lines = require('fs').readFileSync(0, 'utf8').split('\n');

function clean(subject) {
  // Write your solution here.
  return subject;
}

// Returns an array of [count, subject] in the order of the output.
function threads(subjects) {
  // Write your solution here.
  return [];
}

const n = Number(lines[0]);
for (const [count, subject] of threads(lines.slice(1, n + 1))) {
  console.log(`${count} ${subject}`);
}
