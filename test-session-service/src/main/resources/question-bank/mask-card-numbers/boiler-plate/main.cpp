#include <cctype>
#include <iostream>
#include <string>

std::string mask(std::string note) {
    // Write your solution here.
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
