#include <stdio.h>

static char grid[150][160];
static int steps[150][150];
static int queue[150 * 150];

static int shortest_walk(int rows, int cols) {
    int head = 0, tail = 0;
    for (int r = 0; r < rows; r++) {
        for (int c = 0; c < cols; c++) {
            steps[r][c] = -1;
            if (grid[r][c] == 'S') {
                steps[r][c] = 0;
                queue[tail++] = r * cols + c;
            }
        }
    }
    const int dr[] = {1, -1, 0, 0};
    const int dc[] = {0, 0, 1, -1};
    while (head < tail) {
        int r = queue[head] / cols;
        int c = queue[head] % cols;
        head++;
        if (grid[r][c] == 'D') return steps[r][c];
        for (int k = 0; k < 4; k++) {
            int nr = r + dr[k];
            int nc = c + dc[k];
            if (nr < 0 || nr >= rows || nc < 0 || nc >= cols) continue;
            if (grid[nr][nc] == '#' || steps[nr][nc] >= 0) continue;
            steps[nr][nc] = steps[r][c] + 1;
            queue[tail++] = nr * cols + nc;
        }
    }
    return -1;
}

int main(void) {
    int rows, cols;
    if (scanf("%d %d", &rows, &cols) != 2) return 1;
    for (int r = 0; r < rows; r++) {
        if (scanf("%159s", grid[r]) != 1) return 1;
    }
    printf("%d\n", shortest_walk(rows, cols));
    return 0;
}
