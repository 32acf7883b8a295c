const [, ...addresses] = require('fs').readFileSync(0, 'utf8').trim().split(/\s+/);

function clean(list) {
  const seen = new Set();
  return list.filter((address) => {
    const key = address;
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

const kept = clean(addresses);
console.log(kept.join('\n'));
console.log(`removed: ${addresses.length - kept.length}`);
