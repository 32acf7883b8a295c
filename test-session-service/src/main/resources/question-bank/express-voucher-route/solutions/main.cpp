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
    using State = std::tuple<long long, int, int>;  // total, vouchers used, station
    const long long none = std::numeric_limits<long long>::max();
    std::vector<std::vector<long long>> best(vouchers + 1, std::vector<long long>(stations + 1, none));
    std::priority_queue<State, std::vector<State>, std::greater<State>> queue;
    best[0][1] = 0;
    queue.push({0, 0, 1});
    while (!queue.empty()) {
        auto [total, used, station] = queue.top();
        queue.pop();
        if (total > best[used][station]) continue;
        if (station == stations) return std::make_pair(total, used);
        for (const Ride& ride : rides[station]) {
            for (int extra = 0; extra <= 1 && used + extra <= vouchers; extra++) {
                long long next = total + (extra == 1 ? (ride.price + 1) / 2 : ride.price);
                if (next < best[used + extra][ride.to]) {
                    best[used + extra][ride.to] = next;
                    queue.push({next, used + extra, ride.to});
                }
            }
        }
    }
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
