#include <algorithm>
#include <bitset>
#include <iostream>
#include <limits>
#include <vector>

// Returns the smallest total, or -1.
long long cheapest(const std::vector<std::vector<int>>& costs) {
    long long sum = 0;
    for (const auto& row : costs) {
        int cheapest = -1;
        for (int cost : row) {
            if (cost >= 0 && (cheapest < 0 || cost < cheapest)) cheapest = cost;
        }
        if (cheapest < 0) return -1;
        sum += cheapest;
    }
    if (sum >= 0) return sum;
    const long long none = std::numeric_limits<long long>::max();
    const int count = costs.size();
    std::vector<long long> best(1 << count, none);  // by the set of customers already served
    best[0] = 0;
    for (int served = 0; served < (1 << count); served++) {
        if (best[served] == none) continue;
        size_t technician = std::bitset<14>(served).count();
        for (int customer = 0; customer < count; customer++) {
            int with = served | 1 << customer;
            if (with == served || costs[technician][customer] < 0) continue;
            best[with] = std::min(best[with], best[served] + costs[technician][customer]);
        }
    }
    return best.back() == none ? -1 : best.back();
}

int main() {
    int n;
    std::cin >> n;
    std::vector<std::vector<int>> costs(n, std::vector<int>(n));
    for (auto& row : costs) {
        for (int& cost : row) std::cin >> cost;
    }
    long long total = cheapest(costs);
    if (total < 0) std::cout << "impossible\n";
    else std::cout << total << "\n";
}
