#include <algorithm>
#include <iostream>
#include <utility>
#include <vector>

using Booking = std::pair<long long, long long>;

// Returns the minutes and the number of periods.
std::pair<long long, int> occupancy(std::vector<Booking> bookings) {
    std::sort(bookings.begin(), bookings.end());
    long long minutes = 0, periodEnd = -1;
    int periods = 0;
    for (auto [start, end] : bookings) {
        if (start > periodEnd) {
            periods++;
            minutes += end - start;
            periodEnd = end;
        } else if (end > periodEnd) {
            minutes += end - start;
            periodEnd = end;
        }
    }
    return {minutes, periods};
}

int main() {
    int n;
    std::cin >> n;
    std::vector<Booking> bookings(n);
    for (auto& [start, end] : bookings) std::cin >> start >> end;
    auto [minutes, periods] = occupancy(bookings);
    std::cout << minutes << " " << periods << "\n";
}
