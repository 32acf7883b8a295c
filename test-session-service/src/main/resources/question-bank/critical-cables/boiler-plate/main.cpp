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
        // Write your solution here.
        return {};
    }

  private:
    std::vector<std::vector<std::pair<int, int>>> joined;  // (other site, cable)
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
