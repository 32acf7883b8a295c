#include <algorithm>
#include <iostream>
#include <vector>

using Grid = std::vector<std::vector<long long>>;

class HeatMap {
  public:
    explicit HeatMap(const Grid& grid) {
        // Write your solution here.
    }

    // The corners are counted from 1.
    long long sum(int r1, int c1, int r2, int c2) const {
        // Write your solution here.
        return 0;
    }
};

int main() {
    int rows, cols, count;
    std::cin >> rows >> cols >> count;
    Grid grid(rows, std::vector<long long>(cols));
    for (auto& row : grid) {
        for (auto& value : row) std::cin >> value;
    }
    HeatMap map(grid);
    for (int i = 0; i < count; i++) {
        int r1, c1, r2, c2;
        std::cin >> r1 >> c1 >> r2 >> c2;
        std::cout << map.sum(r1, c1, r2, c2) << "\n";
    }
}
