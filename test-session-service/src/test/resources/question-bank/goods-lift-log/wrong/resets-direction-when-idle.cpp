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
    std::set<int> known;
    int now = 0, floor = 1;
    bool up = true;
    size_t upcoming = 0;
    while (true) {
        if (known.empty()) up = true;
        if (known.empty() && upcoming < calls.size()) now = std::max(now, calls[upcoming].second);
        while (upcoming < calls.size() && calls[upcoming].second <= now) known.insert(calls[upcoming++].floor);
        if (known.empty()) break;
        if (known.erase(floor)) {
            result.push_back({now, floor});
            now += stopTime;
        } else if (up ? *known.rbegin() > floor : *known.begin() < floor) {
            floor += up ? 1 : -1;
            now += moveTime;
        } else {
            up = !up;
        }
    }
    return result;
}

int main() {
    int floors, n, moveTime, stopTime;
    std::cin >> floors >> n >> moveTime >> stopTime;
    std::vector<Event> calls(n);
    for (auto& call : calls) std::cin >> call.second >> call.floor;
    for (const Event& stop : stops(moveTime, stopTime, calls)) std::cout << stop.second << " " << stop.floor << "\n";
}
