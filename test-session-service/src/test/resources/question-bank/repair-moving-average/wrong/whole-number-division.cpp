#include <cstdio>
#include <iostream>
#include <vector>

std::vector<double> averages(const std::vector<int>& sales, int days) {
    std::vector<double> result;
    long long total = 0;
    for (int i = 0; i < static_cast<int>(sales.size()); i++) {
        total += sales[i];
        if (i >= days) total -= sales[i - days];
        if (i >= days - 1) result.push_back(total / days);
    }
    return result;
}

int main() {
    int n, days;
    std::cin >> n >> days;
    std::vector<int> sales(n);
    for (int& value : sales) std::cin >> value;
    for (double average : averages(sales, days)) std::printf("%.7f\n", average);
}
