const text = require('fs').readFileSync(0, 'utf8');

// Returns the records as arrays of fields.
function parse(csv) {
  const records = [];
  // Write your solution here.
  return records;
}

const format = (field) => `[${field.replaceAll('\n', '\\n')}]`;
for (const record of parse(text)) {
  console.log(record.map(format).join(''));
}
