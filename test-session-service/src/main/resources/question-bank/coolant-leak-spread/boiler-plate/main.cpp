#include <iostream>
#include <queue>
#include <string>
#include <utility>
#include <vector>

std::pair<int, int> spread(std::vector<std::string> grid) {
    // Write your solution here.
    return {0, 0};
}

int main() {
    int rows, cols;
    std::cin >> rows >> cols;
    std::vector<std::string> grid(rows);
    for (auto& row : grid) std::cin >> row;
    auto [minutes, dry] = spread(grid);
    std::cout << minutes << " " << dry << "\n";
}
