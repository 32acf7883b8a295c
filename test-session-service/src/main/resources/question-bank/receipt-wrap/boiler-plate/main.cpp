#include <iostream>
#include <string>
#include <vector>

std::vector<std::string> wrap(const std::vector<std::string>& words, std::size_t width) {
    std::vector<std::string> lines;
    // Write your solution here.
    (void)words; (void)width;
    return lines;
}

int main() {
    std::size_t width;
    std::cin >> width;
    std::vector<std::string> words;
    std::string word;
    while (std::cin >> word) {
        words.push_back(word);
    }
    for (const std::string& line : wrap(words, width)) {
        std::cout << line << '\n';
    }
}
