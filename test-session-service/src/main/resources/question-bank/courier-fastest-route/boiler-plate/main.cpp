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
    // Write your solution here.
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
    }
    std::cout << fastest(n, handling, roads) << "\n";
}
