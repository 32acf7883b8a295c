const [, ...labels] = require('fs').readFileSync(0, 'utf8').trim().split(/\s+/);

// For Array.prototype.sort: negative if label a comes first.
function compare(a, b) {
  const x = a.match(/[0-9]+|[^0-9]+/g);
  const y = b.match(/[0-9]+|[^0-9]+/g);
  for (let i = 0; i < Math.min(x.length, y.length); i++) {
    const order = compareParts(x[i], y[i]);
    if (order !== 0) {
      return order;
    }
  }
  return x.length - y.length || a.length - b.length || compareText(a, b);
}

function compareText(a, b) {
  return a === b ? 0 : a < b ? -1 : 1;
}

function compareParts(a, b) {
  const isNumber = (part) => /^[0-9]/.test(part);
  if (isNumber(a) !== isNumber(b)) {
    return isNumber(a) ? -1 : 1;
  }
  if (!isNumber(a)) {
    return compareText(a, b);
  }
  const u = a.replace(/^0+/, '');
  const v = b.replace(/^0+/, '');
  return u.length - v.length || compareText(u, v);
}

console.log(labels.sort(compare).join('\n'));
