#include <algorithm>
#include <cstdio>
#include <iostream>
#include <string>
#include <tuple>
#include <vector>

struct Call {
    std::string id, start, end;
};

bool isLeap(long year) { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }

long yearLength(long year) { return isLeap(year) ? 366 : 365; }

long monthLength(long year, long month) {
    static const int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return lengths[month - 1] + (month == 2 && isLeap(year) ? 1 : 0);
}

// Minutes from the beginning of 1970 to a time such as 2024-03-31T23:30+02:00.
long parseTime(const std::string& text) {
    auto number = [&](int from, int length) { return std::stol(text.substr(from, length)); };
    long year = number(0, 4), month = number(5, 2);
    long days = number(8, 2) - 1;
    for (long y = 1970; y < year; y++) {
        days += yearLength(y);
    }
    for (long m = 1; m < month; m++) {
        days += monthLength(year, m);
    }
    long offset = number(17, 2) * 60 + number(20, 2);
    return days * 1440 + number(11, 2) * 60 + number(14, 2) - (text[16] == '-' ? -offset : offset);
}

std::string formatTime(long time) {
    long year = 1970, month = 1, days = time / 1440;
    for (; days >= yearLength(year); year++) {
        days -= yearLength(year);
    }
    for (; days >= monthLength(year, month); month++) {
        days -= monthLength(year, month);
    }
    char text[64];
    std::snprintf(text, sizeof text, "%04ld-%02ld-%02ldT%02ld:%02ldZ", year, month, days + 1,
                  time % 1440 / 60, time % 60);
    return text;
}

void printInOrder(const std::vector<Call>& calls) {
    std::vector<std::tuple<long, std::string, long>> rows;
    for (const Call& call : calls) {
        long start = parseTime(call.start);
        rows.emplace_back(start, call.id, parseTime(call.end) - start);
    }
    std::sort(rows.begin(), rows.end());
    for (const auto& [start, id, minutes] : rows) {
        std::cout << formatTime(start) << ' ' << minutes << ' ' << id << '\n';
    }
}

int main() {
    int n;
    std::cin >> n;
    std::vector<Call> calls(n);
    for (Call& call : calls) {
        std::cin >> call.id >> call.start >> call.end;
    }
    printInOrder(calls);
}
