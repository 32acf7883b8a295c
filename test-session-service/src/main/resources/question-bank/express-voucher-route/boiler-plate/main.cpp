#include <functional>
#include <iostream>
#include <limits>
#include <optional>
#include <queue>
#include <tuple>
#include <utility>
#include <vector>

struct Ride {
    int to;
    long long price;
};

// rides[s] holds the rides from station s. Returns the price and the vouchers used.
std::optional<std::pair<long long, int>> cheapest(int stations, int vouchers, const std::vector<std::vector<Ride>>& rides) {
    // Write your solution here.
    return std::nullopt;
}

int main() {
    int stations, count, vouchers;
    std::cin >> stations >> count >> vouchers;
    std::vector<std::vector<Ride>> rides(stations + 1);
    for (int i = 0; i < count; i++) {
        int a, b;
        long long price;
        std::cin >> a >> b >> price;
        rides[a].push_back({b, price});
        rides[b].push_back({a, price});
    }
    auto answer = cheapest(stations, vouchers, rides);
    if (answer) std::cout << answer->first << " " << answer->second << "\n";
    else std::cout << "-1\n";
}
