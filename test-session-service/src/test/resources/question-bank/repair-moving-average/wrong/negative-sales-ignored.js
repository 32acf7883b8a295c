const data = require('fs').readFileSync(0, 'utf8').split(/\s+/).filter(Boolean).map(Number);

function averages(sales, days) {
  const result = [];
  let total = 0;
  sales.forEach((value, i) => {
    total += Math.max(0, value);
    if (i >= days) total -= Math.max(0, sales[i - days]);
    if (i >= days - 1) result.push(total / days);
  });
  return result;
}

console.log(averages(data.slice(2, 2 + data[0]), data[1]).map((average) => average.toFixed(7)).join('\n'));
