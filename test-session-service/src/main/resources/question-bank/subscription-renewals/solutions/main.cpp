#include <algorithm>
#include <cstdio>

struct Date {
    int year, month, day;
};

int monthLength(int year, int month) {
    static const int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    return lengths[month - 1] + (month == 2 && leap ? 1 : 0);
}

// The date of the k-th renewal.
Date renewal(const Date& start, int months, int k) {
    int count = start.year * 12 + (start.month - 1) + months * k;
    Date date{count / 12, count % 12 + 1, start.day};
    date.day = std::min(date.day, monthLength(date.year, date.month));
    return date;
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
