#include <algorithm>
#include <iostream>
#include <string>
#include <tuple>
#include <vector>

// True if label a comes before label b.
bool before(const std::string& a, const std::string& b) {
    // Write your solution here.
    return a < b;
}

int main() {
    int n;
    std::cin >> n;
    std::vector<std::string> labels(n);
    for (std::string& label : labels) {
        std::cin >> label;
    }
    std::sort(labels.begin(), labels.end(), before);
    for (const std::string& label : labels) {
        std::cout << label << '\n';
    }
}
