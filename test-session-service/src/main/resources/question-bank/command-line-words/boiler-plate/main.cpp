#include <iostream>
#include <optional>
#include <string>
#include <vector>

// The words of the line, or nothing for an error.
std::optional<std::vector<std::string>> split(const std::string& line) {
    // Write your solution here.
    return std::nullopt;
}

int main() {
    std::string line;
    std::getline(std::cin, line);
    int n = std::stoi(line);
    for (int i = 0; i < n; i++) {
        std::getline(std::cin, line);
        auto words = split(line);
        if (!words) {
            std::cout << "error\n";
            continue;
        }
        std::cout << words->size();
        for (const auto& word : *words) std::cout << " <" << word << ">";
        std::cout << "\n";
    }
}
