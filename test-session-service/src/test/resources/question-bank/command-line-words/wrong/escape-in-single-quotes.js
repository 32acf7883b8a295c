const lines = require('fs').readFileSync(0, 'utf8').split('\n');

// The words of the line, or null for an error.
function split(line) {
  const words = [];
  let word = null; // null: between words
  let quote = null;
  let escaped = false;
  for (const char of line) {
    if (escaped) {
      word += char;
      escaped = false;
    } else if (char === '\\') {
      word ??= '';
      escaped = true;
    } else if (quote !== null) {
      if (char === quote) quote = null;
      else word += char;
    } else if (char === "'" || char === '"') {
      word ??= '';
      quote = char;
    } else if (char === ' ') {
      if (word !== null) words.push(word);
      word = null;
    } else {
      word = (word ?? '') + char;
    }
  }
  if (quote !== null || escaped) return null;
  if (word !== null) words.push(word);
  return words;
}

const out = lines.slice(1, Number(lines[0]) + 1).map((line) => {
  const words = split(line);
  return words === null ? 'error' : [words.length, ...words.map((word) => `<${word}>`)].join(' ');
});
console.log(out.join('\n'));
