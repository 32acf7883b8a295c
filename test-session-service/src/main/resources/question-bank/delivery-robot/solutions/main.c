#include <stdio.h>
#include <string.h>

static char commands[5002];

static long long clamp(long long value, long long low, long long high) {
    return value < low ? low : value > high ? high : value;
}

/* Moves the robot; returns the number of bumps. */
static long long run(long long width, long long height, long long *x, long long *y, char *facing) {
    long long bumps = 0;
    const char *compass = "NESW";
    const int dx[] = {0, 1, 0, -1};
    const int dy[] = {1, 0, -1, 0};
    int direction = (int) (strchr(compass, *facing) - compass);
    long long times = 0;
    for (const char *c = commands; *c; c++) {
        if (*c >= '0' && *c <= '9') {
            times = times * 10 + (*c - '0');
            continue;
        }
        if (times == 0) times = 1;
        if (*c == 'F') {
            long long to_x = clamp(*x + dx[direction] * times, 0, width - 1);
            long long to_y = clamp(*y + dy[direction] * times, 0, height - 1);
            long long moved = to_x - *x + to_y - *y;
            bumps += times - (moved < 0 ? -moved : moved);
            *x = to_x;
            *y = to_y;
        } else {
            int quarters = (int) (times % 4);
            direction = (direction + (*c == 'R' ? quarters : 4 - quarters)) % 4;
        }
        times = 0;
    }
    *facing = compass[direction];
    return bumps;
}

int main(void) {
    long long width, height, x, y;
    char facing;
    if (scanf("%lld %lld %lld %lld %c %5001s", &width, &height, &x, &y, &facing, commands) != 6) return 1;
    long long bumps = run(width, height, &x, &y, &facing);
    printf("%lld %lld %c %lld\n", x, y, facing, bumps);
    return 0;
}
