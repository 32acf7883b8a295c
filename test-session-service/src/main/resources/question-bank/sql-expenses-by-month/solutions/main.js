const [first, ...lines] = require('fs').readFileSync(0, 'utf8').trim().split('\n');

// Expenses are {date, category, amount}. Returns the lines as arrays of cells.
function pivot(expenses, year) {
  const chosen = expenses.filter(({ date }) => date.slice(0, 4) === year);
  const months = [...new Set(chosen.map(({ date }) => date.slice(5, 7)))].sort();
  const categories = [...new Set(chosen.map(({ category }) => category))].sort();

  function row(name, rowExpenses) {
    const sums = months.map((month) =>
      rowExpenses
        .filter(({ date }) => date.slice(5, 7) === month)
        .reduce((sum, { amount }) => sum + amount, 0));
    return [name, ...sums, sums.reduce((a, b) => a + b, 0)];
  }

  return [
    ['category', ...months, 'total'],
    ...categories.map((name) => row(name, chosen.filter(({ category }) => category === name))),
    row('total', chosen),
  ];
}

const expenses = lines.map((line) => {
  const [date, category, amount] = line.split(' ');
  return { date, category, amount: Number(amount) };
});
for (const cells of pivot(expenses, first.split(' ')[1])) {
  console.log(cells.join(' '));
}
