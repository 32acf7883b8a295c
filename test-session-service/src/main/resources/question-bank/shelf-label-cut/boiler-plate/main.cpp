#include <iostream>
#include <string>
#include <vector>

std::string cut(const std::string& name, int width) {
    // Write your solution here.
    (void)width; return name;
}

int main() {
    int n, width;
    std::string line;
    std::cin >> n >> width;
    std::getline(std::cin, line);
    for (int i = 0; i < n; i++) {
        std::getline(std::cin, line);
        std::cout << cut(line, width) << '\n';
    }
}
