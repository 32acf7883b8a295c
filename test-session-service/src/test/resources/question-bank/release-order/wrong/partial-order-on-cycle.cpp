#include <iostream>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

using Rule = std::pair<std::string, std::string>;

// The names in order; shorter than `names` when the rules cannot be met.
std::vector<std::string> releaseOrder(const std::vector<std::string>& names, const std::vector<Rule>& rules) {
    std::map<std::string, int> waitingFor;
    std::map<std::string, std::vector<std::string>> followers;
    for (const auto& [before, after] : rules) {
        followers[before].push_back(after);
        waitingFor[after]++;
    }
    std::set<std::string> free;
    for (const auto& name : names) {
        if (waitingFor[name] == 0) free.insert(name);
    }
    std::vector<std::string> order;
    while (!free.empty()) {
        std::string name = *free.begin();
        free.erase(free.begin());
        order.push_back(name);
        for (const auto& follower : followers[name]) {
            if (--waitingFor[follower] == 0) free.insert(follower);
        }
    }
    return order;
}

int main() {
    int n, m;
    std::cin >> n >> m;
    std::vector<std::string> names(n);
    for (auto& name : names) std::cin >> name;
    std::vector<Rule> rules(m);
    for (auto& [before, after] : rules) std::cin >> before >> after;
    auto order = releaseOrder(names, rules);
    if (order.empty()) {
        std::cout << "impossible\n";
        return 0;
    }
    for (const auto& name : order) std::cout << name << "\n";
}
