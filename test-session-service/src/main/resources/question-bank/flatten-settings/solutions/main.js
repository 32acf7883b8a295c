const text = require('fs').readFileSync(0, 'utf8');

// Note that JSON.parse changes big numbers and the order of keys such as "10".
function flatten(source) {
  const lines = [];
  const tokens = source.match(/"(?:[^"\\]|\\.)*"|[\w-]+|[{}[\],:]/g);
  let next = 0;

  function value(path) {
    const token = tokens[next++];
    if (token === '{' && tokens[next] !== '}') {
      for (next--; tokens[next] !== '}';) {
        const key = tokens[next + 1].slice(1, -1); // after the brace or comma
        next += 3; // brace or comma, key, colon
        value(path === '' ? key : `${path}.${key}`);
      }
      next++;
    } else if (token === '[' && tokens[next] !== ']') {
      next--;
      for (let i = 0; tokens[next] !== ']'; i++) {
        next++; // the bracket or comma
        value(`${path}[${i}]`);
      }
      next++;
    } else if (token === '{' || token === '[') {
      lines.push(`${path} = ${token}${tokens[next++]}`);
    } else {
      lines.push(`${path} = ${token}`);
    }
  }

  value('');
  return lines;
}

console.log(flatten(text).join('\n'));
