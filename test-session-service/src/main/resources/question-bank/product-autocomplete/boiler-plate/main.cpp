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
        // Write your solution here.
    }

    std::vector<std::string> find(const std::string& prefix) const {
        // Write your solution here.
        return {};
    }
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
