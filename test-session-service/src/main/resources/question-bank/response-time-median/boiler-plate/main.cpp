#include <iomanip>
#include <iostream>
#include <iterator>
#include <set>
#include <vector>

std::vector<double> medians(const std::vector<double>& times, size_t size) {
    std::vector<double> result;
    // Write your solution here.
    return result;
}

int main() {
    size_t n, size;
    std::cin >> n >> size;
    std::vector<double> times(n);
    for (double& time : times) std::cin >> time;
    std::cout << std::fixed << std::setprecision(6);
    for (double median : medians(times, size)) std::cout << median << "\n";
}
