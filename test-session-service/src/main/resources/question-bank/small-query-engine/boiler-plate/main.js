const lines = require('fs').readFileSync(0, 'utf8').split('\n');

// Types are an object {column: 'int' or 'text'}, rows are objects {column: value}.
// Returns the result as an array of arrays.
function run(query, types, table) {
  // Write your solution here.
  return [];
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
