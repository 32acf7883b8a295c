#include <iostream>
#include <queue>
#include <string>
#include <utility>
#include <vector>

std::pair<int, int> spread(std::vector<std::string> grid) {
    struct Cell {
        int row, col, minute;
    };
    int rows = grid.size(), cols = grid[0].size();
    int last = 0, dry = 0;
    std::queue<Cell> queue;
    for (int r = 0; r < rows; r++) {
        for (int c = 0; c < cols; c++) {
            if (grid[r][c] == 'L') queue.push({r, c, 0});
            if (grid[r][c] == '.') dry++;
        }
    }
    const int dr[] = {1, -1, 0, 0};
    const int dc[] = {0, 0, 1, -1};
    while (!queue.empty()) {
        Cell cell = queue.front();
        queue.pop();
        last = cell.minute;
        for (int k = 0; k < 4; k++) {
            int r = cell.row + dr[k], c = cell.col + dc[k];
            if (r < 0 || r >= rows || c < 0 || c >= cols || grid[r][c] != '.') continue;
            grid[r][c] = 'L';
            dry--;
            queue.push({r, c, cell.minute + 1});
        }
    }
    return {last, dry};
}

int main() {
    int rows, cols;
    std::cin >> rows >> cols;
    std::vector<std::string> grid(rows);
    for (auto& row : grid) std::cin >> row;
    auto [minutes, dry] = spread(grid);
    std::cout << minutes << " " << dry << "\n";
}
