#include <algorithm>
#include <iostream>
#include <sstream>
#include <string>
#include <tuple>
#include <vector>

// True if tag a comes before tag b.
bool before(const std::string& a, const std::string& b) {
    // Write your solution here.
    return a < b;
}

int main() {
    int n;
    std::cin >> n;
    std::vector<std::string> tags(n);
    for (std::string& tag : tags) {
        std::cin >> tag;
    }
    std::sort(tags.begin(), tags.end(), before);
    for (const std::string& tag : tags) {
        std::cout << tag << '\n';
    }
}
