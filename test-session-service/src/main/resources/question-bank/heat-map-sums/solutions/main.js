const data = require('fs').readFileSync(0, 'utf8').split(/\s+/).filter(Boolean).map(Number);

// questions: [r1, c1, r2, c2], counted from 1; returns the sums.
function rectangleSums(grid, questions) {
  const cols = grid[0].length;
  const above = [new Array(cols + 1).fill(0)];
  grid.forEach((row, r) => {
    const line = [0];
    row.forEach((value, c) => line.push(value + line[c] + above[r][c + 1] - above[r][c]));
    above.push(line);
  });
  return questions.map(([r1, c1, r2, c2]) => {
    const top = Math.min(r1, r2) - 1;
    const bottom = Math.max(r1, r2);
    const left = Math.min(c1, c2) - 1;
    const right = Math.max(c1, c2);
    return above[bottom][right] - above[top][right] - above[bottom][left] + above[top][left];
  });
}

const [rows, cols, count] = data;
const grid = [];
for (let r = 0; r < rows; r++) grid.push(data.slice(3 + r * cols, 3 + (r + 1) * cols));
const rest = data.slice(3 + rows * cols);
const questions = [];
for (let i = 0; i < count; i++) questions.push(rest.slice(4 * i, 4 * i + 4));
console.log(rectangleSums(grid, questions).join('\n'));
