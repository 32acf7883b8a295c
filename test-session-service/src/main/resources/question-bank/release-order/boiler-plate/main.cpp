#include <iostream>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

using Rule = std::pair<std::string, std::string>;

// The names in order; shorter than `names` when the rules cannot be met.
std::vector<std::string> releaseOrder(const std::vector<std::string>& names, const std::vector<Rule>& rules) {
    // Write your solution here.
    return {};
}

int main() {
    int n, m;
    std::cin >> n >> m;
    std::vector<std::string> names(n);
    for (auto& name : names) std::cin >> name;
    std::vector<Rule> rules(m);
    for (auto& [before, after] : rules) std::cin >> before >> after;
    auto order = releaseOrder(names, rules);
    if (order.size() < names.size()) {
        std::cout << "impossible\n";
        return 0;
    }
    for (const auto& name : order) std::cout << name << "\n";
}
