#include <algorithm>
#include <iostream>
#include <vector>

using Grid = std::vector<std::vector<long long>>;

class HeatMap {
  public:
    explicit HeatMap(const Grid& grid) {
        above.assign(grid.size() + 1, std::vector<long long>(grid[0].size() + 1, 0));
        for (size_t r = 0; r < grid.size(); r++) {
            for (size_t c = 0; c < grid[0].size(); c++) {
                above[r + 1][c + 1] = grid[r][c] + above[r][c + 1] + above[r + 1][c] - above[r][c];
            }
        }
    }

    // The corners are counted from 1.
    long long sum(int r1, int c1, int r2, int c2) const {
        if (r1 > r2) std::swap(r1, r2);
        if (c1 > c2) std::swap(c1, c2);
        return above[r2][c2] - above[r1 - 1][c2] - above[r2][c1 - 1] + above[r1 - 1][c1 - 1];
    }

  private:
    Grid above;
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
