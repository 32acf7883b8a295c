const lines = require('fs').readFileSync(0, 'utf8').split('\n');

// Returns whatever lookup needs.
function readConfig(configLines) {
  const config = new Map();
  let section;
  for (const line of configLines.map((text) => text.trim())) {
    if (line === '' || line[0] === ';' || line[0] === '#') {
      continue;
    }
    if (line[0] === '[') {
      const [name, parent] = line.slice(1, -1).split(' : ');
      section = { parent, settings: new Map() };
      config.set(name, section);
    } else {
      const equals = line.indexOf('=');
      section.settings.set(line.slice(0, equals).trim(), line.slice(equals + 1).trim());
    }
  }
  return config;
}

// Returns the value, or undefined if the key was not found.
function lookup(config, section, key) {
  for (let name = section; config.has(name); name = config.get(name).parent) {
    if (config.get(name).settings.get(key)) {
      return config.get(name).settings.get(key);
    }
  }
  return config.has('default') ? config.get('default').settings.get(key) : undefined;
}

const [n, q] = lines[0].split(' ').map(Number);
const config = readConfig(lines.slice(1, n + 1));
for (const line of lines.slice(n + 1, n + 1 + q)) {
  const [section, key] = line.split(' ');
  const value = lookup(config, section, key);
  console.log(value === undefined ? 'MISSING' : `=${value}`);
}
