const lines = require('fs').readFileSync(0, 'utf8').split('\n').map((line) => line.trim());

function shortestWalk(grid) {
  const rows = grid.length;
  const cols = grid[0].length;
  const steps = new Map();
  const queue = [];
  for (let r = 0; r < rows; r++) {
    const c = grid[r].indexOf('S');
    if (c >= 0) {
      steps.set(r * cols + c, 0);
      queue.push([r, c]);
    }
  }
  const moves = [[1, 0], [-1, 0], [0, 1], [0, -1], [1, 1], [1, -1], [-1, 1], [-1, -1]];
  for (let head = 0; head < queue.length; head++) {
    const [r, c] = queue[head];
    const walked = steps.get(r * cols + c);
    if (grid[r][c] === 'D') return walked;
    for (const [dr, dc] of moves) {
      const nr = r + dr;
      const nc = c + dc;
      if (nr < 0 || nr >= rows || nc < 0 || nc >= cols) continue;
      if (grid[nr][nc] === '#' || steps.has(nr * cols + nc)) continue;
      steps.set(nr * cols + nc, walked + 1);
      queue.push([nr, nc]);
    }
  }
  return -1;
}

const rows = Number(lines[0].split(' ')[0]);
console.log(shortestWalk(lines.slice(1, rows + 1)));
