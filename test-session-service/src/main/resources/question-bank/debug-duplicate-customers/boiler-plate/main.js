const [, ...addresses] = require('fs').readFileSync(0, 'utf8').trim().split(/\s+/);

function clean(list) {
  let last = '';
  return list.filter((address) => {
    const key = address.toLowerCase();
    const isNew = key !== last;
    last = key;
    return isNew;
  });
}

const kept = clean(addresses);
console.log(kept.join('\n'));
console.log(`removed: ${addresses.length - kept.length}`);
