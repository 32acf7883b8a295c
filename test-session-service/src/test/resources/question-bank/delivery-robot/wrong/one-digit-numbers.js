const data = require('fs').readFileSync(0, 'utf8').split(/\s+/).filter(Boolean);

// Returns [x, y, facing, bumps].
function run(width, height, x, y, facing, commands) {
  let bumps = 0;
  const compass = 'NESW';
  const moves = [[0, 1], [1, 0], [0, -1], [-1, 0]];
  let direction = compass.indexOf(facing);
  for (const [, number, command] of commands.matchAll(/(\d?)([LRF])/g)) {
    const times = number === '' ? 1 : Number(number);
    if (command === 'F') {
      const [dx, dy] = moves[direction];
      const toX = Math.min(Math.max(x + dx * times, 0), width - 1);
      const toY = Math.min(Math.max(y + dy * times, 0), height - 1);
      bumps += times - Math.abs(toX - x) - Math.abs(toY - y);
      x = toX;
      y = toY;
    } else {
      const quarters = times % 4;
      direction = (direction + (command === 'R' ? quarters : 4 - quarters)) % 4;
    }
  }
  facing = compass[direction];
  return [x, y, facing, bumps];
}

const [width, height, x, y] = data.slice(0, 4).map(Number);
console.log(run(width, height, x, y, data[4], data[5]).join(' '));
