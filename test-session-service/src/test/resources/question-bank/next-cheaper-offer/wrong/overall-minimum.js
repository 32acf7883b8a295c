const data = require('fs').readFileSync(0, 'utf8').split(/\s+/).filter(Boolean).map(Number);

function waitingDays(prices) {
  const answer = new Array(prices.length).fill(0);
  prices.forEach((price, day) => {
    let best = day;
    for (let later = day + 1; later < prices.length; later++) if (prices[later] < prices[best]) best = later;
    answer[day] = best - day;
  });
  return answer;
}

console.log(waitingDays(data.slice(1, 1 + data[0])).join(' '));
