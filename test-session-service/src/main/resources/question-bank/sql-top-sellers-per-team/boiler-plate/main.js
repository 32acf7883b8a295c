const [first, ...lines] = require('fs').readFileSync(0, 'utf8').trim().split('\n');

// Rows are [team, seller, amount]. Returns rows [team, place, seller, total] in order.
function query(rows, n) {
  // Write your solution here.
  return [];
}

const rows = lines.map((line) => {
  const [team, seller, amount] = line.split(' ');
  return [team, seller, Number(amount)];
});
for (const row of query(rows, Number(first.split(' ')[1]))) {
  console.log(row.join(' '));
}
