#include <algorithm>
#include <iostream>
#include <utility>
#include <vector>

struct Shift {
    int start, end, pay;
};

// Returns the largest pay and the number of shifts.
std::pair<long long, int> bestSet(std::vector<Shift> shifts, int rest) {
    // Write your solution here.
    (void)rest; return {0, 0};
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
