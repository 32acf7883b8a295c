const [first, ...words] = require('fs').readFileSync(0, 'utf8').split(/\s+/).filter((word) => word !== '');

function wrap(words, width) {
  const lines = [];
  let line = '';
  for (let word of words) {
    if (line !== '' && line.length + 1 + word.length <= width) {
      line += ' ' + word;
      continue;
    }
    if (line !== '') {
      lines.push(line);
    }
    while (word.length > 1000) {
      lines.push(word.slice(0, width));
      word = word.slice(width);
    }
    line = word;
  }
  lines.push(line);
  return lines;
}

console.log(wrap(words, Number(first)).join('\n'));
