#include <algorithm>
#include <cstdio>
#include <set>

bool isLeap(int year) { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }

int yearLength(int year) { return isLeap(year) ? 366 : 365; }

int monthLength(int year, int month) {
    static const int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return lengths[month - 1] + (month == 2 && isLeap(year) ? 1 : 0);
}

// Days since 2000-01-01, a Saturday.
int dayNumber(int year, int month, int day) {
    int days = day - 1;
    for (int y = 2000; y < year; y++) {
        days += yearLength(y);
    }
    for (int m = 1; m < month; m++) {
        days += monthLength(year, m);
    }
    return days;
}

struct Moment {
    int day, minute; // days since 2000-01-01, minutes since midnight
};

void print(Moment moment) {
    int year = 2000, month = 1, days = moment.day;
    for (; days >= yearLength(year); year++) {
        days -= yearLength(year);
    }
    for (; days >= monthLength(year, month); month++) {
        days -= monthLength(year, month);
    }
    std::printf("%04d-%02d-%02d %02d:%02d\n", year, month, days + 1, moment.minute / 60, moment.minute % 60);
}

Moment deadline(Moment opened, int minutes, int open, int close, const std::set<int>& holidays) {
    // Write your solution here.
    (void)minutes; (void)open; (void)close; (void)holidays; return opened;
}

int main() {
    int h1, m1, h2, m2, count, year, month, day, minutes;
    if (std::scanf("%d:%d %d:%d %d", &h1, &m1, &h2, &m2, &count) != 5) {
        return 1;
    }
    int open = h1 * 60 + m1, close = h2 * 60 + m2;
    std::set<int> holidays;
    while (count-- > 0 && std::scanf("%d-%d-%d", &year, &month, &day) == 3) {
        holidays.insert(dayNumber(year, month, day));
    }
    if (std::scanf("%d", &count) != 1) {
        return 1;
    }
    while (count-- > 0 && std::scanf("%d-%d-%d %d:%d %d", &year, &month, &day, &h1, &m1, &minutes) == 6) {
        print(deadline({dayNumber(year, month, day), h1 * 60 + m1}, minutes, open, close, holidays));
    }
}
