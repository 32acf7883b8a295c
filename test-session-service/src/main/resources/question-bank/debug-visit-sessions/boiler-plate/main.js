const [first, ...lines] = require('fs').readFileSync(0, 'utf8').trim().split('\n');
const gap = Number(first.split(' ')[1]);

const sessions = new Map();
const lastTime = new Map();
for (const line of lines) {
  const [text, user] = line.split(' ');
  const time = Number(text);
  if (!lastTime.has(user) || time - lastTime.get(user) > gap) {
    sessions.set(user, (sessions.get(user) || 0) + 1);
    lastTime.set(user, time);
  }
}

for (const user of [...sessions.keys()].sort()) {
  console.log(`${user} ${sessions.get(user)}`);
}
