const lines = require('fs').readFileSync(0, 'utf8').trim().split('\n');

class Buffer {
  constructor(capacity) {
    this.cells = new Array(capacity);
    this.oldest = 0;
    this.size = 0;
    this.lost = 0;
  }

  put(message) {
    const capacity = this.cells.length;
    this.cells[(this.oldest + this.size) % capacity] = message;
    if (this.size === capacity) {
      this.lost++;
    } else {
      this.size++;
    }
  }

  get() {
    if (this.size === 0) return 'empty';
    const message = this.cells[this.oldest];
    this.oldest = (this.oldest + 1) % this.cells.length;
    this.size--;
    return message;
  }
}

const buffer = new Buffer(Number(lines[0].split(' ')[0]));
const out = [];
for (const line of lines.slice(1)) {
  const [command, message] = line.trim().split(' ');
  if (command === 'put') buffer.put(message);
  else if (command === 'get') out.push(buffer.get());
  else out.push(buffer.size);
}
out.push(`lost ${buffer.lost}`);
console.log(out.join('\n'));
