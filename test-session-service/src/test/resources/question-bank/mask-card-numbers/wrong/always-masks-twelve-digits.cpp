#include <cctype>
#include <iostream>
#include <string>

std::string mask(std::string note) {
    std::size_t i = 0;
    while (i < note.size()) {
        std::size_t end = i;
        while (end < note.size() && std::isdigit(static_cast<unsigned char>(note[end]))) {
            end++;
        }
        std::size_t length = end - i;
        if (length >= 13 && length <= 19) {
            note.replace(i, 12, 12, '*');
        }
        i = length > 0 ? end : i + 1;
    }
    return note;
}

int main() {
    std::string line;
    std::getline(std::cin, line);
    int n = std::stoi(line);
    for (int i = 0; i < n; i++) {
        std::getline(std::cin, line);
        std::cout << mask(line) << '\n';
    }
}
