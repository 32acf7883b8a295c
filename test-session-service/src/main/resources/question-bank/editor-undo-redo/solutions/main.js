const lines = require('fs').readFileSync(0, 'utf8').split('\n');

function edit(commands) {
  let note = '';
  const before = [];
  let undone = [];
  for (const command of commands) {
    if (command === 'undo') {
      if (before.length > 0) {
        undone.push(note);
        note = before.pop();
      }
    } else if (command === 'redo') {
      if (undone.length > 0) {
        before.push(note);
        note = undone.pop();
      }
    } else {
      const rest = command.slice(5);
      before.push(note);
      undone = [];
      if (command.startsWith('type')) note += rest;
      else note = note.slice(0, Math.max(0, note.length - Number(rest)));
    }
  }
  return note;
}

console.log(`[${edit(lines.slice(1, Number(lines[0]) + 1))}]`);
