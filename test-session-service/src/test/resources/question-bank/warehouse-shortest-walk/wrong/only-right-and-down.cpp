#include <iostream>
#include <queue>
#include <string>
#include <vector>

int shortestWalk(const std::vector<std::string>& grid) {
    int rows = grid.size();
    int cols = grid[0].size();
    std::vector<std::vector<int>> steps(rows, std::vector<int>(cols, -1));
    std::queue<std::pair<int, int>> queue;
    for (int r = 0; r < rows; r++) {
        for (int c = 0; c < cols; c++) {
            if (grid[r][c] == 'S') {
                steps[r][c] = 0;
                queue.push({r, c});
            }
        }
    }
    const std::vector<std::pair<int, int>> moves = {{1, 0}, {0, 1}};
    while (!queue.empty()) {
        auto [r, c] = queue.front();
        queue.pop();
        if (grid[r][c] == 'D') return steps[r][c];
        for (auto [dr, dc] : moves) {
            int nr = r + dr, nc = c + dc;
            if (nr < 0 || nr >= rows || nc < 0 || nc >= cols) continue;
            if (grid[nr][nc] == '#' || steps[nr][nc] >= 0) continue;
            steps[nr][nc] = steps[r][c] + 1;
            queue.push({nr, nc});
        }
    }
    return -1;
}

int main() {
    int rows, cols;
    std::cin >> rows >> cols;
    std::vector<std::string> grid(rows);
    for (auto& row : grid) std::cin >> row;
    std::cout << shortestWalk(grid) << "\n";
}
