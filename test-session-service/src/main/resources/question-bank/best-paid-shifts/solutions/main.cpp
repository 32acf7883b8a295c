#include <algorithm>
#include <iostream>
#include <utility>
#include <vector>

struct Shift {
    int start, end, pay;
};

// Returns the largest pay and the number of shifts.
std::pair<long long, int> bestSet(std::vector<Shift> shifts, int rest) {
    std::sort(shifts.begin(), shifts.end(), [](const Shift& a, const Shift& b) { return a.end < b.end; });
    // best[k]: pay and minus number of shifts, using the first k shifts
    std::vector<std::pair<long long, int>> best{{0, 0}};
    for (std::size_t i = 0; i < shifts.size(); i++) {
        auto late = std::upper_bound(shifts.begin(), shifts.begin() + i, shifts[i].start - rest,
                                     [](int time, const Shift& shift) { return time < shift.end; });
        auto [pay, number] = best[late - shifts.begin()];
        best.push_back(std::max(best[i], {pay + shifts[i].pay, number - 1}));
    }
    return {best.back().first, -best.back().second};
}

int main() {
    int n, rest;
    std::cin >> n >> rest;
    std::vector<Shift> shifts(n);
    for (Shift& shift : shifts) {
        std::cin >> shift.start >> shift.end >> shift.pay;
    }
    auto [pay, count] = bestSet(shifts, rest);
    std::cout << pay << ' ' << count << '\n';
}
