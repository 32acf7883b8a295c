const lines = require('fs').readFileSync(0, 'utf8').split('\n');

const operators = {
  '=': (a, b) => a === b,
  '!=': (a, b) => a !== b,
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
};

function evaluate(item, rows) {
  if (item === 'COUNT') {
    return rows.length;
  }
  const [name, column] = item.split(':');
  if (column === undefined) {
    return rows[0][name];
  }
  const values = rows.map((row) => row[column]);
  if (name === 'SUM') {
    return values.reduce((a, b) => a + b, 0);
  }
  const better = name === 'MIN' ? operators['<'] : operators['>'];
  return values.length === 0 ? 'NULL' : values.reduce((best, value) => (better(value, best) ? value : best));
}

// Types are an object {column: 'int' or 'text'}, rows are objects {column: value}.
// Returns the result as an array of arrays.
function run(query, types, table) {
  const words = query.split(' ');
  const items = words[1].split(',');
  let rows = table;
  let i = 2;
  for (; i < words.length && words[i] !== 'GROUP'; i += 4) {
    const [column, operator, text] = words.slice(i + 1, i + 4);
    const value = types[column] === 'int' ? Number(text) : text;
    rows = rows.filter((row) => operators[operator](row[column], value));
  }
  let groups = [rows]; // each makes one line
  if (i < words.length) {
    const column = words[i + 2];
    const byValue = new Map();
    for (const row of rows) {
      byValue.set(row[column], [...(byValue.get(row[column]) || []), row]);
    }
    groups = [...byValue.entries()].map(([, group]) => group);
  } else if (items[0] in types) {
    groups = rows.map((row) => [row]);
  }
  return groups.map((group) => items.map((item) => evaluate(item, group)));
}

const [, r, q] = lines[0].split(' ').map(Number);
const types = Object.fromEntries(lines[1].split(' ').map((column) => column.split(':')));
const table = lines.slice(2, 2 + r).map((line) => {
  const values = line.split(' ');
  const row = {};
  Object.keys(types).forEach((column, i) => {
    row[column] = types[column] === 'int' ? Number(values[i]) : values[i];
  });
  return row;
});
for (const query of lines.slice(2 + r, 2 + r + q)) {
  const result = run(query, types, table);
  console.log([...result.map((row) => row.join(' ')), `rows: ${result.length}`].join('\n'));
}
