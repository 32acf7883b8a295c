#include <iostream>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

struct Event {
    std::string time, badge, action;
};

// Returns pairs (time, badge).
std::set<std::pair<std::string, std::string>> stillInside(const std::vector<Event>& events) {
    std::set<std::pair<std::string, std::string>> result;
    std::map<std::string, std::string> since;
    for (const Event& event : events) {
        if (event.action == "IN") {
            since.emplace(event.badge, event.time);
        } else {
            since.erase(event.badge);
        }
    }
    for (const auto& [badge, time] : since) {
        result.emplace(time, badge);
    }
    return result;
}

int main() {
    int n;
    std::cin >> n;
    std::vector<Event> events(n);
    for (Event& event : events) {
        std::cin >> event.time >> event.badge >> event.action;
    }
    auto inside = stillInside(events);
    for (const auto& [time, badge] : inside) {
        std::cout << time << ' ' << badge << '\n';
    }

}
