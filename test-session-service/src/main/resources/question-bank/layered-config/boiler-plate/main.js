const lines = require('fs').readFileSync(0, 'utf8').split('\n');

// Returns whatever lookup needs.
function readConfig(configLines) {
  const config = new Map();
  // Write your solution here.
  return config;
}

// Returns the value, or undefined if the key was not found.
function lookup(config, section, key) {
  // Write your solution here.
  return undefined;
}

const [n, q] = lines[0].split(' ').map(Number);
const config = readConfig(lines.slice(1, n + 1));
for (const line of lines.slice(n + 1, n + 1 + q)) {
  const [section, key] = line.split(' ');
  const value = lookup(config, section, key);
  console.log(value === undefined ? 'MISSING' : `=${value}`);
}
