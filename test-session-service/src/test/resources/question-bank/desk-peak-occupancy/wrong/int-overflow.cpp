#include <iostream>
#include <map>
#include <utility>
#include <vector>

using Booking = std::pair<long long, long long>;

// Returns the peak and the number of seconds it lasted in total.
std::pair<int, long long> peak(const std::vector<Booking>& bookings) {
    std::map<long long, int> changes;
    for (const auto& [a, b] : bookings) {
        changes[a]++;
        changes[b]--;
    }
    int best = 0, used = 0;
    long long previous = 0;
    unsigned int seconds = 0;
    for (const auto& [time, change] : changes) {
        if (used > best) {
            best = used;
            seconds = 0;
        }
        if (used == best) {
            seconds += time - previous;
        }
        used += change;
        previous = time;
    }
    return {best, seconds};
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
