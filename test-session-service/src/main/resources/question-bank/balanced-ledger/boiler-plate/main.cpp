#include <iostream>
#include <optional>
#include <unordered_map>
#include <utility>
#include <vector>

// Returns the first and the last entry, counted from 1.
std::optional<std::pair<int, int>> longestStretch(const std::vector<int>& entries, long long target) {
    // Write your solution here.
    return std::nullopt;
}

int main() {
    int n;
    long long target;
    std::cin >> n >> target;
    std::vector<int> entries(n);
    for (int& entry : entries) std::cin >> entry;
    auto best = longestStretch(entries, target);
    if (best) std::cout << best->first << " " << best->second << "\n";
    else std::cout << "none\n";
}
