#include <algorithm>
#include <iostream>
#include <map>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

// Suggests products by prefix.
class Suggestions {
  public:
    explicit Suggestions(const std::map<std::string, long long>& sales) {
        std::vector<std::pair<std::string, long long>> products(sales.begin(), sales.end());
        std::stable_sort(products.begin(), products.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
        for (const auto& [name, sold] : products) {
            for (size_t length = 1; length < name.size(); length++) {
                auto& names = best[name.substr(0, length)];
                if (names.size() < 3) names.push_back(name);
            }
        }
    }

    std::vector<std::string> find(const std::string& prefix) const {
        auto found = best.find(prefix);
        return found == best.end() ? std::vector<std::string>{} : found->second;
    }

  private:
    std::unordered_map<std::string, std::vector<std::string>> best;
};

int main() {
    int n, q;
    std::cin >> n >> q;
    std::map<std::string, long long> sales;
    for (int i = 0; i < n; i++) {
        std::string name;
        long long sold;
        std::cin >> name >> sold;
        sales[name] += sold;
    }
    Suggestions suggestions(sales);
    for (int i = 0; i < q; i++) {
        std::string prefix;
        std::cin >> prefix;
        auto names = suggestions.find(prefix);
        if (names.empty()) std::cout << "-";
        for (size_t k = 0; k < names.size(); k++) std::cout << (k > 0 ? " " : "") << names[k];
        std::cout << "\n";
    }
}
