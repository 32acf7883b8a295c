const data = require('fs').readFileSync(0, 'utf8').split(/\s+/).filter(Boolean);

class Parcel {
  constructor() {
    this.state = 'new';
    this.failures = 0;
  }

  // Changes the state; returns false when the event is rejected.
  handle(event) {
    // Write your solution here.
    return false;
  }
}

const parcels = new Map();
const out = [];
for (let i = 1; i <= Number(data[0]); i++) {
  const [number, event] = [data[2 * i - 1], data[2 * i]];
  if (event === 'create' && !parcels.has(number)) parcels.set(number, new Parcel());
  else if (!parcels.has(number) || !parcels.get(number).handle(event)) out.push(`rejected ${i}`);
}
for (const [number, parcel] of parcels) out.push(`${number} ${parcel.state}`);
console.log(out.join('\n'));
