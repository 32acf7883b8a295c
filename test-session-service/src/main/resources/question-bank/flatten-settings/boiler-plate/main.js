const text = require('fs').readFileSync(0, 'utf8');

// Note that JSON.parse changes big numbers and the order of keys such as "10".
function flatten(source) {
  const lines = [];
  // Write your solution here.
  return lines;
}

console.log(flatten(text).join('\n'));
