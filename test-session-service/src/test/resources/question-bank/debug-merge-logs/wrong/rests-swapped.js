const [sizes, ...lines] = require('fs').readFileSync(0, 'utf8').trim().split('\n');

// The logs are arrays of {time, text}.
function merge(first, second) {
  const merged = [];
  let i = 0;
  let j = 0;
  while (i < first.length && j < second.length) {
    if (first[i].time <= second[j].time) {
      merged.push(first[i++]);
    } else {
      merged.push(second[j++]);
    }
  }
  merged.push(...second.slice(i), ...first.slice(j));
  return merged;
}

const a = Number(sizes.split(' ')[0]);
const all = lines.map((text) => ({ time: Number(text.split(' ')[0]), text }));
console.log(merge(all.slice(0, a), all.slice(a)).map((line) => line.text).join('\n'));
