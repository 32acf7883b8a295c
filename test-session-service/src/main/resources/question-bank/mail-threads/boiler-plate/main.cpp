#include <algorithm>
#include <cctype>
#include <iostream>
#include <map>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

std::string clean(const std::string& subject) {
    // Write your solution here.
    return subject;
}

// Returns pairs (count, subject) in the order of the output.
std::vector<std::pair<int, std::string>> threads(const std::vector<std::string>& subjects) {
    std::vector<std::pair<int, std::string>> result;
    // Write your solution here.
    (void)subjects;
    return result;
}

int main() {
    std::string line;
    std::getline(std::cin, line);
    int n = std::stoi(line);
    std::vector<std::string> subjects(n);
    for (std::string& subject : subjects) {
        std::getline(std::cin, subject);
    }
    for (const auto& [count, subject] : threads(subjects)) {
        std::cout << count << ' ' << subject << '\n';
    }
}
