#include <iomanip>
#include <iostream>
#include <iterator>
#include <set>
#include <vector>

std::vector<double> medians(const std::vector<double>& times, size_t size) {
    std::vector<double> result;
    std::set<double> lower, upper;
    for (size_t i = 0; i < times.size(); i++) {
        if (i >= size) {
            auto old = lower.find(times[i - size]);
            if (old != lower.end()) lower.erase(old);
            else upper.erase(times[i - size]);
        }
        lower.insert(times[i]);
        upper.erase(times[i]);
        upper.insert(*lower.rbegin());
        lower.erase(std::prev(lower.end()));
        while (upper.size() > lower.size()) {
            lower.insert(*upper.begin());
            upper.erase(upper.begin());
        }
        result.push_back(lower.size() > upper.size() ? *lower.rbegin() : (*lower.rbegin() + *upper.begin()) / 2);
    }
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
