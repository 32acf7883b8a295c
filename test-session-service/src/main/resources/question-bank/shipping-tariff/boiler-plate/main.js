const data = require('fs').readFileSync(0, 'utf8').split(/\s+/).filter(Boolean).map(Number);

// The price, or null when the parcel is refused. The limits rise strictly.
function priceOf(weight, limits, prices) {
  // Write your solution here.
  return null;
}

const n = data[0];
const limits = data.slice(2, 2 + n);
const prices = data.slice(2 + n, 2 + 2 * n);
const answers = data.slice(2 + 2 * n).map((weight) => priceOf(weight, limits, prices));
console.log(answers.map((price) => (price === null ? 'refused' : price)).join('\n'));
