#include <iostream>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

using Sale = std::pair<std::string, long long>;

// Returns pairs (sold, code); a set keeps them in the order of the output.
std::set<std::pair<long long, std::string>> query(const std::vector<std::string>& products,
                                                  const std::vector<Sale>& sales, long long limit) {
    std::set<std::pair<long long, std::string>> result;
    std::map<std::string, long long> sold;
    for (const std::string& code : products) {
        sold[code] = 0;
    }
    for (const auto& [code, pieces] : sales) {
        auto product = sold.find(code);
        if (product != sold.end()) {
            product->second += pieces;
        }
    }
    for (const auto& [code, total] : sold) {
        if (total < limit) {
            result.emplace(total, code);
        }
    }
    return result;
}

int main() {
    int p, s;
    long long limit;
    std::cin >> p >> s >> limit;
    std::vector<std::string> products(p);
    for (std::string& code : products) {
        std::cin >> code;
    }
    std::vector<Sale> sales(s);
    for (auto& [code, pieces] : sales) {
        std::cin >> code >> pieces;
    }
    auto result = query(products, sales, limit);
    for (const auto& [sold, code] : result) {
        std::cout << code << ' ' << sold << '\n';
    }
    if (result.empty()) {
        std::cout << "NO ROWS\n";
    }
}
