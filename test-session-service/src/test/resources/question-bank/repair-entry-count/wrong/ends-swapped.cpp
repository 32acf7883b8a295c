#include <iostream>
#include <vector>

// How many days are less than the limit (inclusive: or equal to it).
int entriesBelow(const std::vector<int>& days, int limit, bool inclusive) {
    int low = 0, high = days.size();
    while (low < high) {
        int middle = (low + high) / 2;
        if (days[middle] < limit || (inclusive && days[middle] == limit)) low = middle + 1;
        else high = middle;
    }
    return low;
}

int entriesBetween(const std::vector<int>& days, int a, int b) {
    if (a > b) std::swap(a, b);
    return entriesBelow(days, b, true) - entriesBelow(days, a, false);
}

int main() {
    int n, q;
    std::cin >> n >> q;
    std::vector<int> days(n);
    for (int& day : days) std::cin >> day;
    for (int i = 0; i < q; i++) {
        int a, b;
        std::cin >> a >> b;
        std::cout << entriesBetween(days, a, b) << "\n";
    }
}
