const lines = require('fs').readFileSync(0, 'utf8').split('\n');

class FormulaError extends Error {}

// Returns the value; throws FormulaError if there is none.
function evaluate(formula, variables) {
  const tokens = formula.match(/[a-z][a-z0-9]*|\d+|[-+*/(),]/g);
  let next = 0;

  function sum() {
    let value = factor();
    while (['+', '-', '*', '/'].includes(tokens[next])) {
      const operator = tokens[next++];
      const other = factor();
      if (operator === '+') value += other;
      else if (operator === '-') value -= other;
      else value = operator === '*' ? value * other : divide(value, other);
    }
    return value;
  }

  function factor() {
    const token = tokens[next++];
    if (token === '-') {
      return -factor();
    }
    if (token === '(') {
      const value = sum();
      next++;
      return value;
    }
    if (token === 'min' || token === 'max') {
      const values = [];
      do {
        next++; // the parenthesis or comma
        values.push(sum());
      } while (tokens[next] === ',');
      next++;
      return Math[token](...values);
    }
    if (/^\d/.test(token)) {
      return Number(token);
    }
    if (!variables.has(token)) {
      throw new FormulaError(`no such variable: ${token}`);
    }
    return variables.get(token);
  }

  return sum() + 0; // + 0 turns -0 into 0
}

function divide(a, b) {
  if (b === 0) {
    throw new FormulaError('division by zero');
  }
  // Numbers up to 10^15 are exact, but a quotient might be rounded up to the next integer.
  return (a - (a % b)) / b;
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
