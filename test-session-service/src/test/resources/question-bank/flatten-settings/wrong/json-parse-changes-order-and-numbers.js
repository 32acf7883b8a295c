const text = require('fs').readFileSync(0, 'utf8');

function flatten(value, path, lines) {
  if (value === null || typeof value !== 'object' || Object.keys(value).length === 0) {
    lines.push(`${path} = ${JSON.stringify(value)}`);
    return lines;
  }
  for (const [key, child] of Object.entries(value)) {
    const step = Array.isArray(value) ? `[${key}]` : path === '' ? key : `.${key}`;
    flatten(child, path + step, lines);
  }
  return lines;
}

console.log(flatten(JSON.parse(text), '', []).join('\n'));
