#include <algorithm>
#include <iostream>
#include <set>
#include <vector>

struct Event {
    int second, floor;
};

// calls are ordered by second; returns the stops.
std::vector<Event> stops(int moveTime, int stopTime, const std::vector<Event>& calls) {
    std::vector<Event> result;
    // Write your solution here.
    return result;
}

int main() {
    int floors, n, moveTime, stopTime;
    std::cin >> floors >> n >> moveTime >> stopTime;
    std::vector<Event> calls(n);
    for (auto& call : calls) std::cin >> call.second >> call.floor;
    for (const Event& stop : stops(moveTime, stopTime, calls)) std::cout << stop.second << " " << stop.floor << "\n";
}
