const data = require('fs').readFileSync(0, 'utf8').split(/\s+/).filter(Boolean).map(Number);

// questions: [r1, c1, r2, c2], counted from 1; returns the sums.
function rectangleSums(grid, questions) {
  // Write your solution here.
  return questions.map(() => 0);
}

const [rows, cols, count] = data;
const grid = [];
for (let r = 0; r < rows; r++) grid.push(data.slice(3 + r * cols, 3 + (r + 1) * cols));
const rest = data.slice(3 + rows * cols);
const questions = [];
for (let i = 0; i < count; i++) questions.push(rest.slice(4 * i, 4 * i + 4));
console.log(rectangleSums(grid, questions).join('\n'));
