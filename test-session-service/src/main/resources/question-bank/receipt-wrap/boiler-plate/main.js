const [first, ...words] = require('fs').readFileSync(0, 'utf8').split(/\s+/).filter((word) => word !== '');

function wrap(words, width) {
  const lines = [];
  // Write your solution here.
  return lines;
}

console.log(wrap(words, Number(first)).join('\n'));
