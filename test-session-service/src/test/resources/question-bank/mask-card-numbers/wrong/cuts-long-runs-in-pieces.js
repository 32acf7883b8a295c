const lines = require('fs').readFileSync(0, 'utf8').split('\n');

function mask(note) {
  return note.replace(/\d{13,19}/g, (run) => {
    const card = run.length >= 13 && run.length <= 19;
    return card ? '*'.repeat(run.length - 4) + run.slice(-4) : run;
  });
}

const n = Number(lines[0]);
console.log(lines.slice(1, n + 1).map(mask).join('\n'));
