const [, ...rows] = require('fs').readFileSync(0, 'utf8').trim().split('\n');

// People are objects {name, revenue, returns}. Returns the lines "place name".
function ranking(people) {
  // Write your solution here.
  return [];
}

const people = rows.map((row) => {
  const [name, revenue, returns] = row.split(' ');
  return { name, revenue: Number(revenue), returns: Number(returns) };
});
console.log(ranking(people).join('\n'));
