#include <functional>
#include <iostream>
#include <limits>
#include <queue>
#include <utility>
#include <vector>

struct Road {
    int to;
    long long time;
};

// roads[d] holds the roads that leave depot d; depots are numbered from 1.
long long fastest(int n, const std::vector<long long>& handling, const std::vector<std::vector<Road>>& roads) {
    std::vector<long long> best(n + 1, std::numeric_limits<long long>::max());
    using Stop = std::pair<long long, int>;
    std::priority_queue<Stop, std::vector<Stop>, std::greater<Stop>> queue;
    best[1] = 0;
    queue.push({0, 1});
    while (!queue.empty()) {
        auto [time, depot] = queue.top();
        queue.pop();
        if (time > best[depot]) continue;
        if (depot == n) return time;
        long long start = time + (depot == 1 ? 0 : handling[depot]);
        for (const Road& road : roads[depot]) {
            if (start + road.time < best[road.to]) {
                best[road.to] = start + road.time;
                queue.push({best[road.to], road.to});
            }
        }
    }
    return -1;
}

int main() {
    int n, m;
    std::cin >> n >> m;
    std::vector<long long> handling(n + 1);
    for (int d = 1; d <= n; d++) std::cin >> handling[d];
    std::vector<std::vector<Road>> roads(n + 1);
    for (int i = 0; i < m; i++) {
        int a, b;
        long long t;
        std::cin >> a >> b >> t;
        roads[a].push_back({b, t});
        roads[b].push_back({a, t});
    }
    std::cout << fastest(n, handling, roads) << "\n";
}
