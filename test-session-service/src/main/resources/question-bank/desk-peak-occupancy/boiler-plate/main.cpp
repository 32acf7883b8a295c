#include <iostream>
#include <map>
#include <utility>
#include <vector>

using Booking = std::pair<long long, long long>;

// Returns the peak and the number of seconds it lasted in total.
std::pair<int, long long> peak(const std::vector<Booking>& bookings) {
    // Write your solution here.
    (void)bookings; return {0, 0};
}

int main() {
    int n;
    std::cin >> n;
    std::vector<Booking> bookings(n);
    for (auto& [a, b] : bookings) {
        std::cin >> a >> b;
    }
    auto [desks, seconds] = peak(bookings);
    std::cout << desks << ' ' << seconds << '\n';
}
