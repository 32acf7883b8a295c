const [, ...rows] = require('fs').readFileSync(0, 'utf8').trim().split('\n');

// People are objects {name, revenue, returns}. Returns the lines "place name".
function ranking(people) {
  people.sort((a, b) => b.revenue - a.revenue || a.returns - b.returns || (a.name < b.name ? -1 : 1));
  let place = 0;
  return people.map((person, i) => {
    const last = people[i - 1];
    if (!last || last.revenue !== person.revenue || last.returns !== person.returns) {
      place = i + 1;
    }
    return `${place} ${person.name}`;
  });
}

const people = rows.map((row) => {
  const [name, revenue, returns] = row.split(' ');
  return { name, revenue: Number(revenue), returns: Number(returns) };
});
console.log(ranking(people).join('\n'));
