#include <stdio.h>
#include <string.h>

static char commands[5002];

/* Moves the robot; returns the number of bumps. */
static long long run(long long width, long long height, long long *x, long long *y, char *facing) {
    long long bumps = 0;
    // Write your solution here.
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
