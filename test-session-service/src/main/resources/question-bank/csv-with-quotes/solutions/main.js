const text = require('fs').readFileSync(0, 'utf8');

// Returns the records as arrays of fields.
function parse(csv) {
  const records = [];
  let record = [];
  let field = '';
  let state = 'start'; // of a field; then 'plain', 'quoted' or 'closed'
  for (let i = 0; i < csv.length; i++) {
    const c = csv[i];
    if (state === 'quoted') {
      if (c !== '"') {
        field += c;
      } else if (csv[i + 1] === '"') {
        field += c;
        i++;
      } else {
        state = 'closed';
      }
    } else if (c === '"' && state === 'start') {
      state = 'quoted';
    } else if (c === ',' || c === '\n') {
      record.push(field);
      field = '';
      state = 'start';
      if (c === '\n') {
        records.push(record);
        record = [];
      }
    } else {
      field += c;
      state = 'plain';
    }
  }
  if (state !== 'start' || record.length > 0) { // no line break at the end
    records.push([...record, field]);
  }
  return records;
}

const format = (field) => `[${field.replaceAll('\n', '\\n')}]`;
for (const record of parse(text)) {
  console.log(record.map(format).join(''));
}
