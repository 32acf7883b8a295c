const [, ...tags] = require('fs').readFileSync(0, 'utf8').trim().split(/\s+/);

// For Array.prototype.sort: negative if tag a comes first.
function compare(a, b) {
  const x = parse(a);
  const y = parse(b);
  const i = x.findIndex((value, k) => value !== y[k]);
  if (i === 4) {
    return String(x[i]) < String(y[i]) ? -1 : 1;
  }
  return i < 0 ? 0 : x[i] - y[i];
}

function parse(tag) {
  const [, major, minor, patch, stage, number] = tag.match(/^v(\d+)\.(\d+)\.(\d+)(?:-([a-z]+)(\d+))?$/);
  const rank = stage === undefined ? 3 : ['alpha', 'beta', 'rc'].indexOf(stage);
  return [Number(major), Number(minor), Number(patch), rank, Number(number || 0)];
}

console.log(tags.sort(compare).join('\n'));
