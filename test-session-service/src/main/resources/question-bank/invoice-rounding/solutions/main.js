const data = require('fs').readFileSync(0, 'utf8').split(/\s+/).filter(Boolean);

// Divides by a positive number and rounds half away from zero. All are BigInt.
function divideRounded(value, divisor) {
  const size = value < 0n ? -value : value;
  const rounded = (2n * size + divisor) / (2n * divisor);
  return value < 0n ? -rounded : rounded;
}

// lines: { thousandths, cents, rate } (BigInt, BigInt, Number); returns [rate, net, tax] in cents, by rate.
function invoice(lines) {
  const nets = new Map();
  for (const { thousandths, cents, rate } of lines) {
    nets.set(rate, (nets.get(rate) ?? 0n) + divideRounded(thousandths * cents, 1000n));
  }
  const rates = [...nets.keys()].sort((a, b) => a - b);
  return rates.map((rate) => [rate, nets.get(rate), divideRounded(nets.get(rate) * BigInt(rate), 100n)]);
}

function parse(text, decimals) {
  const [whole, fraction = ''] = text.split('.');
  return BigInt(whole + fraction.padEnd(decimals, '0'));
}

function show(cents) {
  const digits = String(cents < 0n ? -cents : cents).padStart(3, '0');
  return `${cents < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

const lines = [];
for (let i = 1; i < data.length; i += 3) {
  lines.push({ thousandths: parse(data[i], 3), cents: parse(data[i + 1], 2), rate: Number(data[i + 2]) });
}
let total = 0n;
for (const [rate, net, tax] of invoice(lines)) {
  console.log(`${rate} ${show(net)} ${show(tax)}`);
  total += net + tax;
}
console.log(`total ${show(total)}`);
