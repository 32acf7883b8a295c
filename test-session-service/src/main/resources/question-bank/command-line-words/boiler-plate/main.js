const lines = require('fs').readFileSync(0, 'utf8').split('\n');

// The words of the line, or null for an error.
function split(line) {
  // Write your solution here.
  return null;
}

const out = lines.slice(1, Number(lines[0]) + 1).map((line) => {
  const words = split(line);
  return words === null ? 'error' : [words.length, ...words.map((word) => `<${word}>`)].join(' ');
});
console.log(out.join('\n'));
