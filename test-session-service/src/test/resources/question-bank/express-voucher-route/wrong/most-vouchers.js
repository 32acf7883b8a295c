const data = require('fs').readFileSync(0, 'utf8').split(/\s+/).filter(Boolean).map(Number);

// lines: [a, b, price]; returns [price, vouchers used], or null.
function cheapest(stations, vouchers, lines) {
  const rides = Array.from({ length: stations + 1 }, () => []);
  for (const [a, b, price] of lines) {
    rides[a].push([b, price]);
    rides[b].push([a, price]);
  }
  // best[station]: smallest price by station for the number of vouchers of this round
  let before = null;
  let answer = null;
  for (let used = 0; used <= vouchers; used++) {
    const best = new Array(stations + 1).fill(Infinity);
    if (used === 0) best[1] = 0;
    else {
      for (let station = 1; station <= stations; station++) {
        for (const [other, price] of rides[station]) {
          best[other] = Math.min(best[other], before[station] + Math.ceil(price / 2));
        }
      }
    }
    const done = new Array(stations + 1).fill(false);
    for (;;) {
      let station = 0;
      for (let s = 1; s <= stations; s++) {
        if (!done[s] && best[s] < Infinity && (station === 0 || best[s] < best[station])) station = s;
      }
      if (station === 0) break;
      done[station] = true;
      for (const [other, price] of rides[station]) best[other] = Math.min(best[other], best[station] + price);
    }
    if (best[stations] < Infinity && best[stations] <= (answer === null ? Infinity : answer[0])) answer = [best[stations], used];
    before = best;
  }
  return answer;
}

const [stations, count, vouchers] = data;
const lines = [];
for (let i = 0; i < count; i++) lines.push(data.slice(3 + 3 * i, 6 + 3 * i));
const answer = cheapest(stations, vouchers, lines);
console.log(answer === null ? '-1' : answer.join(' '));
