#include <algorithm>
#include <cctype>
#include <iostream>
#include <map>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

std::string clean(const std::string& subject) {
    std::istringstream words(subject);
    std::string text, word;
    while (words >> word) {
        text += (text.empty() ? "" : " ") + word;
    }
    for (char& c : text) {
        c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    }
    while (true) {
        std::size_t length = 0;
        for (const std::string prefix : {"re:", "fw:", "fwd:"}) {
            if (text.compare(0, prefix.size(), prefix) == 0) {
                length = prefix.size();
            }
        }
        if (length == 0) {
            break;
        }
        text.erase(0, length);
        if (!text.empty() && text[0] == ' ') {
            text.erase(0, 1);
        }
    }
    return text.empty() ? "(no subject)" : text;
}

// Returns pairs (count, subject) in the order of the output.
std::vector<std::pair<int, std::string>> threads(const std::vector<std::string>& subjects) {
    std::vector<std::pair<int, std::string>> result;
    std::map<std::string, int> counts;
    for (const std::string& subject : subjects) {
        counts[clean(subject)]++;
    }
    for (const auto& [subject, count] : counts) {
        result.emplace_back(count, subject);
    }
    std::stable_sort(result.begin(), result.end(),
                     [](const auto& a, const auto& b) { return a.first > b.first; });
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
