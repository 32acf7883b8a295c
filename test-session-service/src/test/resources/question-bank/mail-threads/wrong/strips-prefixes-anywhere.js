const lines = require('fs').readFileSync(0, 'utf8').split('\n');

function clean(subject) {
  const text = subject.toLowerCase().trim().replace(/ +/g, ' ');
  return text.replace(/((re|fwd?): ?)+/g, '') || '(no subject)';
}

// Returns an array of [count, subject] in the order of the output.
function threads(subjects) {
  const counts = new Map();
  for (const subject of subjects.map(clean)) {
    counts.set(subject, (counts.get(subject) || 0) + 1);
  }
  return [...counts]
    .map(([subject, count]) => [count, subject])
    .sort((a, b) => b[0] - a[0] || (a[1] < b[1] ? -1 : 1));
}

const n = Number(lines[0]);
for (const [count, subject] of threads(lines.slice(1, n + 1))) {
  console.log(`${count} ${subject}`);
}
