#include <stdio.h>

static char grid[150][160];
static int minute_of[150][150];
static int queue[150 * 150];

static void spread(int rows, int cols, int *minutes, int *dry) {
    *minutes = 0;
    *dry = 0;
    int head = 0, tail = 0;
    for (int r = 0; r < rows; r++) {
        for (int c = 0; c < cols; c++) {
            if (grid[r][c] == 'L') queue[tail++] = r * cols + c;
            if (grid[r][c] == '.') (*dry)++;
        }
    }
    const int dr[] = {1, -1, 0, 0};
    const int dc[] = {0, 0, 1, -1};
    while (head < tail) {
        int r = queue[head] / cols;
        int c = queue[head] % cols;
        head++;
        *minutes = minute_of[r][c];
        for (int k = 0; k < 4; k++) {
            int nr = r + dr[k];
            int nc = c + dc[k];
            if (nr < 0 || nr >= rows || nc < 0 || nc >= cols || grid[nr][nc] != '.') continue;
            grid[nr][nc] = 'L';
            minute_of[nr][nc] = minute_of[r][c] + 1;
            (*dry)--;
            queue[tail++] = nr * cols + nc;
        }
    }
}

int main(void) {
    int rows, cols, minutes, dry;
    if (scanf("%d %d", &rows, &cols) != 2) return 1;
    for (int r = 0; r < rows; r++) {
        if (scanf("%159s", grid[r]) != 1) return 1;
    }
    spread(rows, cols, &minutes, &dry);
    printf("%d %d\n", minutes, dry);
    return 0;
}
