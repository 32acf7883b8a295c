const data = require('fs').readFileSync(0, 'utf8').split(/\s+/).filter(Boolean);

function spread(grid) {
  const cells = grid.map((row) => row.split(''));
  const rows = cells.length;
  const cols = cells[0].length;
  let front = [];
  let dry = 0;
  cells.forEach((row, r) => row.forEach((cell, c) => {
    if (cell === 'L') front.push([r, c]);
    if (cell === '.') dry++;
  }));
  let minutes = 0;
  for (;;) {
    const wet = [];
    for (const [r, c] of front) {
      for (const [nr, nc] of [[r + 1, c], [r - 1, c], [r, c + 1], [r, c - 1]]) {
        if (nr >= 0 && nr < rows && nc >= 0 && nc < cols && cells[nr][nc] === '.') {
          cells[nr][nc] = 'L';
          wet.push([nr, nc]);
        }
      }
    }
    if (wet.length === 0) return [minutes, dry];
    minutes++;
    dry -= wet.length;
    front = wet;
  }
}

console.log(spread(data.slice(2)).join(' '));
