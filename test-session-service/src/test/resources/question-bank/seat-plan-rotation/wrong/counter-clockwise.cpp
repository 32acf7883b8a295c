#include <iostream>
#include <string>
#include <vector>

using Plan = std::vector<std::string>;

Plan turn(Plan plan, int times) {
    int quarters = (times % 4 + 4) % 4;
    for (int i = 0; i < quarters; i++) {
        int rows = plan.size(), cols = plan[0].size();
        Plan turned(cols, std::string(rows, ' '));
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < cols; c++) turned[cols - 1 - c][r] = plan[r][c];
        }
        plan = turned;
    }
    return plan;
}

int main() {
    int rows, cols, times;
    std::cin >> rows >> cols >> times;
    Plan plan(rows);
    for (auto& row : plan) std::cin >> row;
    for (const auto& row : turn(plan, times)) std::cout << row << "\n";
}
