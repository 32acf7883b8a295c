#include <iostream>
#include <string>
#include <vector>

std::vector<std::string> wrap(const std::vector<std::string>& words, std::size_t width) {
    std::vector<std::string> lines;
    std::string line;
    for (std::string word : words) {
        if (!line.empty() && line.size() + 1 + word.size() <= width) {
            line += " " + word;
            continue;
        }
        if (!line.empty()) {
            lines.push_back(line);
        }
        while (word.size() > width) {
            lines.push_back(word.substr(0, width));
            word.erase(0, width);
        }
        line = word;
    }
    lines.push_back(line);
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
