#include <algorithm>
#include <iostream>
#include <utility>
#include <vector>

class Network {
  public:
    Network(int sites, const std::vector<std::pair<int, int>>& cables) : joined(sites + 1) {
        for (size_t i = 0; i < cables.size(); i++) {
            auto [a, b] = cables[i];
            joined[a].push_back({b, static_cast<int>(i) + 1});
            joined[b].push_back({a, static_cast<int>(i) + 1});
        }
    }

    std::vector<int> critical() {
        order.assign(joined.size(), 0);
        low.assign(joined.size(), 0);
        for (size_t site = 1; site < joined.size(); site++) {
            if (!order[site]) visit(static_cast<int>(site), 0);
        }
        return found;
    }

  private:
    std::vector<std::vector<std::pair<int, int>>> joined;  // (other site, cable)
    std::vector<int> order, low, found;
    int clock = 0;

    // At most 6000 calls deep, each needs little memory.
    void visit(int site, int used) {
        order[site] = low[site] = ++clock;
        for (auto [other, cable] : joined[site]) {
            if (cable == used) continue;
            if (order[other]) {
                low[site] = std::min(low[site], order[other]);
                continue;
            }
            visit(other, cable);
            if (low[other] > order[site]) found.push_back(cable);
        }
    }
};

int main() {
    int sites, count;
    std::cin >> sites >> count;
    std::vector<std::pair<int, int>> cables(count);
    for (auto& [a, b] : cables) std::cin >> a >> b;
    auto critical = Network(sites, cables).critical();
    if (critical.empty()) std::cout << "none\n";
    for (int cable : critical) std::cout << cable << "\n";
}
