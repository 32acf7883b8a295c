#include <iostream>
#include <queue>
#include <string>
#include <vector>

int shortestWalk(const std::vector<std::string>& grid) {
    // Write your solution here.
    return -1;
}

int main() {
    int rows, cols;
    std::cin >> rows >> cols;
    std::vector<std::string> grid(rows);
    for (auto& row : grid) std::cin >> row;
    std::cout << shortestWalk(grid) << "\n";
}
