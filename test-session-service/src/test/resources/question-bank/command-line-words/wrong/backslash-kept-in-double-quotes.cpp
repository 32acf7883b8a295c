#include <iostream>
#include <optional>
#include <string>
#include <vector>

// The words of the line, or nothing for an error.
std::optional<std::vector<std::string>> split(const std::string& line) {
    std::vector<std::string> words;
    std::string word;
    bool inWord = false, escaped = false;
    char quote = 0;
    for (char c : line) {
        if (escaped) {
            word += c;
            escaped = false;
        } else if (c == '\\' && quote != '\'') {
            inWord = escaped = true;
            if (quote) word += c;
        } else if (quote) {
            if (c == quote) quote = 0;
            else word += c;
        } else if (c == '\'' || c == '"') {
            inWord = true;
            quote = c;
        } else if (c == ' ') {
            if (inWord) words.push_back(word);
            word.clear();
            inWord = false;
        } else {
            inWord = true;
            word += c;
        }
    }
    if (quote || escaped) return std::nullopt;
    if (inWord) words.push_back(word);
    return words;
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
