const [first, ...lines] = require('fs').readFileSync(0, 'utf8').trim().split('\n');

// Expenses are {date, category, amount}. Returns the lines as arrays of cells.
function pivot(expenses, year) {
  // Write your solution here.
  return [];
}

const expenses = lines.map((line) => {
  const [date, category, amount] = line.split(' ');
  return { date, category, amount: Number(amount) };
});
for (const cells of pivot(expenses, first.split(' ')[1])) {
  console.log(cells.join(' '));
}
