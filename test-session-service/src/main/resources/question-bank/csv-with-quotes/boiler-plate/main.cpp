#include <iostream>
#include <iterator>
#include <string>
#include <vector>

using Record = std::vector<std::string>;

std::vector<Record> parse(const std::string& text) {
    std::vector<Record> records;
    // Write your solution here.
    (void)text;
    return records;
}

int main() {
    std::string text{std::istreambuf_iterator<char>(std::cin), {}};
    for (const Record& record : parse(text)) {
        for (const std::string& field : record) {
            std::cout << '[';
            for (char c : field) {
                std::cout << (c == '\n' ? std::string("\\n") : std::string(1, c));
            }
            std::cout << ']';
        }
        std::cout << '\n';
    }
}
