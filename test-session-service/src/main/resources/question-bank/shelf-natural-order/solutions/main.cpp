#include <algorithm>
#include <iostream>
#include <string>
#include <tuple>
#include <vector>

bool isDigit(char c) { return c >= '0' && c <= '9'; }

// A part: 0 for numbers or 1 for text, number of significant digits, characters.
using Part = std::tuple<int, std::size_t, std::string>;

std::vector<Part> split(const std::string& label) {
    std::vector<Part> parts;
    std::size_t i = 0;
    while (i < label.size()) {
        std::size_t end = i;
        while (end < label.size() && isDigit(label[end]) == isDigit(label[i])) {
            end++;
        }
        std::string part = label.substr(i, end - i);
        if (isDigit(label[i])) {
            part.erase(0, std::min(part.find_first_not_of('0'), part.size()));
            parts.emplace_back(0, part.size(), part);
        } else {
            parts.emplace_back(1, 0, part);
        }
        i = end;
    }
    return parts;
}

// True if label a comes before label b.
bool before(const std::string& a, const std::string& b) {
    return std::make_tuple(split(a), a.size(), a) < std::make_tuple(split(b), b.size(), b);
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
