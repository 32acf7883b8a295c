const data = require('fs').readFileSync(0, 'utf8').split(/\s+/).filter(Boolean).map(Number);

function waitingDays(prices) {
  const answer = new Array(prices.length).fill(0);
  const waiting = [];
  prices.forEach((price, day) => {
    while (waiting.length > 0 && prices[waiting[waiting.length - 1]] > price) {
      const earlier = waiting.pop();
      answer[earlier] = day - earlier;
    }
    waiting.push(day);
  });
  return answer;
}

console.log(waitingDays(data.slice(1, 1 + data[0])).join(' '));
