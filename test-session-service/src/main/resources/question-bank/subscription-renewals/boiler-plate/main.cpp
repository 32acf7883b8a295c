#include <algorithm>
#include <cstdio>

struct Date {
    int year, month, day;
};

// The date of the k-th renewal.
Date renewal(const Date& start, int months, int k) {
    // Write your solution here.
    (void)months; (void)k; return start;
}

int main() {
    int q, months, k;
    Date start;
    if (std::scanf("%d", &q) != 1) {
        return 1;
    }
    while (q-- > 0 && std::scanf("%d-%d-%d %d %d", &start.year, &start.month, &start.day, &months, &k) == 5) {
        Date date = renewal(start, months, k);
        std::printf("%04d-%02d-%02d\n", date.year, date.month, date.day);
    }
}
