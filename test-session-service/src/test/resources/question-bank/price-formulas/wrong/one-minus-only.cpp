#include <algorithm>
#include <cctype>
#include <iostream>
#include <map>
#include <stdexcept>
#include <string>

using Variables = std::map<std::string, long long>;

class Evaluator {
public:
    Evaluator(const std::string& text, const Variables& variables) : text(text), variables(variables) {}

    long long sum() {
        long long value = product();
        while (true) {
            if (accept('+')) {
                value += product();
            } else if (accept('-')) {
                value -= product();
            } else {
                return value;
            }
        }
    }

private:
    long long product() {
        long long value = factor();
        while (true) {
            if (accept('*')) {
                value *= factor();
            } else if (accept('/')) {
                long long divisor = factor();
                if (divisor == 0) {
                    throw std::runtime_error("division by zero");
                }
                value /= divisor;
            } else {
                return value;
            }
        }
    }

    long long factor() {
        if (accept('-')) {
            accept('-');
            return -factor();
        }
        if (accept('(')) {
            long long value = sum();
            accept(')');
            return value;
        }
        std::string word;
        while (next < text.size() && std::isalnum(static_cast<unsigned char>(text[next]))) {
            word += text[next++];
        }
        if (std::isdigit(static_cast<unsigned char>(word[0]))) {
            return std::stoll(word);
        }
        if (word == "min" || word == "max") {
            accept('(');
            long long value = sum();
            while (accept(',')) {
                long long other = sum();
                value = word == "min" ? std::min(value, other) : std::max(value, other);
            }
            accept(')');
            return value;
        }
        return variables.at(word); // throws if there is no such variable
    }

    // Skips blanks, then takes the character if it comes next.
    bool accept(char c) {
        while (next < text.size() && text[next] == ' ') {
            next++;
        }
        if (next < text.size() && text[next] == c) {
            next++;
            return true;
        }
        return false;
    }

    const std::string& text;
    const Variables& variables;
    std::size_t next = 0;
};

// Returns the value; throws an exception if there is none.
long long evaluate(const std::string& formula, const Variables& variables) {
    return Evaluator(formula, variables).sum();
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
