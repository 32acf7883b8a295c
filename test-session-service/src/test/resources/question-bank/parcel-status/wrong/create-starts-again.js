const data = require('fs').readFileSync(0, 'utf8').split(/\s+/).filter(Boolean);

class Parcel {
  constructor() {
    this.state = 'new';
    this.failures = 0;
  }

  // Changes the state; returns false when the event is rejected.
  handle(event) {
    const changes = {
      new: { pickup: 'transit', cancel: 'cancelled' },
      transit: { hub: 'transit', deliver: 'delivered', fail: 'depot' },
      depot: { pickup: 'transit', return: 'returned' },
    };
    const next = changes[this.state]?.[event];
    if (next === undefined) return false;
    this.state = next;
    if (event === 'fail' && ++this.failures === 3) this.state = 'returned';
    return true;
  }
}

const parcels = new Map();
const out = [];
for (let i = 1; i <= Number(data[0]); i++) {
  const [number, event] = [data[2 * i - 1], data[2 * i]];
  if (event === 'create' && (!parcels.has(number) || parcels.get(number).state === 'cancelled')) parcels.set(number, new Parcel());
  else if (!parcels.has(number) || !parcels.get(number).handle(event)) out.push(`rejected ${i}`);
}
for (const [number, parcel] of parcels) out.push(`${number} ${parcel.state}`);
console.log(out.join('\n'));
