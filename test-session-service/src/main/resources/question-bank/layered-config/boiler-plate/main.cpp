#include <iostream>
#include <map>
#include <optional>
#include <string>
#include <vector>

std::string trim(const std::string& text) {
    std::size_t first = text.find_first_not_of(' ');
    if (first == std::string::npos) {
        return "";
    }
    return text.substr(first, text.find_last_not_of(' ') - first + 1);
}

void readConfig(const std::vector<std::string>& lines) {
    // Write your solution here.
    (void)lines;
}

// Returns the value, or nothing if the key was not found.
std::optional<std::string> lookup(std::string section, const std::string& key) {
    // Write your solution here.
    (void)section; (void)key; return std::nullopt;
}

int main() {
    int n, q;
    std::string line;
    std::cin >> n >> q;
    std::getline(std::cin, line);
    std::vector<std::string> lines(n);
    for (std::string& text : lines) {
        std::getline(std::cin, text);
    }
    readConfig(lines);
    for (int i = 0; i < q; i++) {
        std::string section, key;
        std::cin >> section >> key;
        std::optional<std::string> value = lookup(section, key);
        std::cout << (value ? "=" + *value : "MISSING") << '\n';
    }
}
