#include <algorithm>
#include <bitset>
#include <iostream>
#include <limits>
#include <vector>

// Returns the smallest total, or -1.
long long cheapest(const std::vector<std::vector<int>>& costs) {
    // Write your solution here.
    return -1;
}

int main() {
    int n;
    std::cin >> n;
    std::vector<std::vector<int>> costs(n, std::vector<int>(n));
    for (auto& row : costs) {
        for (int& cost : row) std::cin >> cost;
    }
    long long total = cheapest(costs);
    if (total < 0) std::cout << "impossible\n";
    else std::cout << total << "\n";
}
