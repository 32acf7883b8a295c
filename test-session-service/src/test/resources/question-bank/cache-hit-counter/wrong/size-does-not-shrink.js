const lines = require('fs').readFileSync(0, 'utf8').trim().split('\n');

// log: [word, number]; returns the counts and the products, newest first.
function replay(capacity, log) {
  let hits = 0;
  let misses = 0;
  let evictions = 0;
  const cache = new Set(); // in order of use, oldest first
  for (const [word, number] of log) {
    if (word === 'get') {
      if (cache.delete(number)) hits++;
      else misses++;
      cache.add(number);
    } else if (word === 'del') {
      cache.delete(number);
    } else {
      capacity = number;
    }
    while (word === 'get' && cache.size > capacity) {
      cache.delete(cache.values().next().value);
      evictions++;
    }
  }
  return { hits, misses, evictions, products: [...cache].reverse() };
}

const capacity = Number(lines[0].split(' ')[1]);
const log = lines.slice(1).map((line) => {
  const [word, number] = line.trim().split(' ');
  return [word, Number(number)];
});
const { hits, misses, evictions, products } = replay(capacity, log);
console.log(`${hits} ${misses} ${evictions}`);
console.log(products.length > 0 ? products.join(' ') : '-');
