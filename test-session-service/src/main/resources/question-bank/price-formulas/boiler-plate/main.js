const lines = require('fs').readFileSync(0, 'utf8').split('\n');

class FormulaError extends Error {}

// Returns the value; throws FormulaError if there is none.
function evaluate(formula, variables) {
  // Write your solution here.
  throw new FormulaError();
}

const [v, n] = lines[0].split(' ').map(Number);
const variables = new Map();
for (const line of lines.slice(1, v + 1)) {
  const [name, value] = line.split(' ');
  variables.set(name, Number(value));
}
for (const formula of lines.slice(v + 1, v + 1 + n)) {
  try {
    console.log(String(evaluate(formula, variables)));
  } catch (error) {
    console.log('ERROR');
  }
}
