const data = require('fs').readFileSync(0, 'utf8').split(/\s+/).filter(Boolean);

// Returns [x, y, facing, bumps].
function run(width, height, x, y, facing, commands) {
  let bumps = 0;
  // Write your solution here.
  return [x, y, facing, bumps];
}

const [width, height, x, y] = data.slice(0, 4).map(Number);
console.log(run(width, height, x, y, data[4], data[5]).join(' '));
