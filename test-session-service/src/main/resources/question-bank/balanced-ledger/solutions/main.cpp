#include <iostream>
#include <optional>
#include <unordered_map>
#include <utility>
#include <vector>

// Returns the first and the last entry, counted from 1.
std::optional<std::pair<int, int>> longestStretch(const std::vector<int>& entries, long long target) {
    std::unordered_map<long long, int> firstSeen = {{0, 0}};
    std::optional<std::pair<int, int>> best;
    long long total = 0;
    for (int i = 1; i <= static_cast<int>(entries.size()); i++) {
        total += entries[i - 1];
        auto start = firstSeen.find(total - target);
        if (start != firstSeen.end() && (!best || i - start->second > best->second - best->first + 1)) {
            best = {start->second + 1, i};
        }
        firstSeen.emplace(total, i);
    }
    return best;
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
