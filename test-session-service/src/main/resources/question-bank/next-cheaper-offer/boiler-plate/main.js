const data = require('fs').readFileSync(0, 'utf8').split(/\s+/).filter(Boolean).map(Number);

function waitingDays(prices) {
  const answer = new Array(prices.length).fill(0);
  // Write your solution here.
  return answer;
}

console.log(waitingDays(data.slice(1, 1 + data[0])).join(' '));
