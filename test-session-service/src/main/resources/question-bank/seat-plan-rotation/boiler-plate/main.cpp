#include <iostream>
#include <string>
#include <vector>

using Plan = std::vector<std::string>;

Plan turn(Plan plan, int times) {
    // Write your solution here.
    return plan;
}

int main() {
    int rows, cols, times;
    std::cin >> rows >> cols >> times;
    Plan plan(rows);
    for (auto& row : plan) std::cin >> row;
    for (const auto& row : turn(plan, times)) std::cout << row << "\n";
}
