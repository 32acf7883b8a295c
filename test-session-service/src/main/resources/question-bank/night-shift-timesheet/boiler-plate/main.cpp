#include <cstdio>

// Start and end are minutes since midnight.
int paidMinutes(int start, int end) {
    // Write your solution here.
    (void)start; (void)end; return 0;
}

int main() {
    int n, total = 0;
    if (std::scanf("%d", &n) != 1) {
        return 1;
    }
    for (int i = 0; i < n; i++) {
        int h1, m1, h2, m2;
        if (std::scanf("%d:%d-%d:%d", &h1, &m1, &h2, &m2) != 4) {
            return 1;
        }
        int paid = paidMinutes(h1 * 60 + m1, h2 * 60 + m2);
        total += paid;
        std::printf("%d:%02d\n", paid / 60, paid % 60);
    }
    std::printf("Total %d:%02d\n", total / 60, total % 60);
}
