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
    bool changed = true;
    while (changed) {  // flows on within the same sweep
        changed = false;
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < cols; c++) {
                if (grid[r][c] != '.') continue;
                bool wet = (r > 0 && grid[r - 1][c] == 'L') || (c > 0 && grid[r][c - 1] == 'L')
                    || (r + 1 < rows && grid[r + 1][c] == 'L') || (c + 1 < cols && grid[r][c + 1] == 'L');
                if (wet) {
                    grid[r][c] = 'L';
                    changed = true;
                }
            }
        }
        if (changed) last++;
    }
    int sweeps = last;
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
    return {sweeps, dry};
}

int main() {
    int rows, cols;
    std::cin >> rows >> cols;
    std::vector<std::string> grid(rows);
    for (auto& row : grid) std::cin >> row;
    auto [minutes, dry] = spread(grid);
    std::cout << minutes << " " << dry << "\n";
}
