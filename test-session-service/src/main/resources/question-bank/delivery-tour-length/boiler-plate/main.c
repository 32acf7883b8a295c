#include <math.h>
#include <stdio.h>

struct point {
    double x, y;
};

static struct point customers[2000];

static double between(struct point a, struct point b) {
    return hypot(a.x - b.x, a.y - b.y);
}

/* Returns the distance and stores the number of customers that are skipped. */
static double tour(double range, struct point depot, int n, int *skipped) {
    double distance = 0;
    *skipped = 0;
    // Write your solution here.
    return distance;
}

int main(void) {
    int n, skipped;
    double range;
    struct point depot;
    if (scanf("%d %lf %lf %lf", &n, &range, &depot.x, &depot.y) != 4) return 1;
    for (int i = 0; i < n; i++) {
        if (scanf("%lf %lf", &customers[i].x, &customers[i].y) != 2) return 1;
    }
    double distance = tour(range, depot, n, &skipped);
    printf("%.9f %d\n", distance, skipped);
    return 0;
}
