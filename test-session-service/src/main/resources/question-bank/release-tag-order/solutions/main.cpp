#include <algorithm>
#include <iostream>
#include <sstream>
#include <string>
#include <tuple>
#include <vector>

std::tuple<int, int, int, int, int> parse(const std::string& tag) {
    std::istringstream in(tag);
    char mark;
    int major, minor, patch, number = 0, stage = 3;
    in >> mark >> major >> mark >> minor >> mark >> patch;
    std::string rest;
    if (in >> mark >> rest) {
        std::size_t digits = rest.find_first_of("0123456789");
        number = std::stoi(rest.substr(digits));
        stage = rest[0] == 'a' ? 0 : rest[0] == 'b' ? 1 : 2;
    }
    return {major, minor, patch, stage, number};
}

// True if tag a comes before tag b.
bool before(const std::string& a, const std::string& b) {
    return parse(a) < parse(b);
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
