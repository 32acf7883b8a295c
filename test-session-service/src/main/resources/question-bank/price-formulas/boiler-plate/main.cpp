#include <algorithm>
#include <cctype>
#include <iostream>
#include <map>
#include <stdexcept>
#include <string>

using Variables = std::map<std::string, long long>;

// Returns the value; throws an exception if there is none.
long long evaluate(const std::string& formula, const Variables& variables) {
    // Write your solution here.
    (void)formula; (void)variables; throw std::runtime_error("not written yet");
}

int main() {
    int v, n;
    std::cin >> v >> n;
    Variables variables;
    std::string line;
    for (int i = 0; i < v; i++) {
        std::cin >> line;
        std::cin >> variables[line];
    }
    std::getline(std::cin, line);
    for (int i = 0; i < n; i++) {
        std::getline(std::cin, line);
        try {
            long long value = evaluate(line, variables);
            std::cout << value << '\n';
        } catch (const std::exception&) {
            std::cout << "ERROR\n";
        }
    }
}
