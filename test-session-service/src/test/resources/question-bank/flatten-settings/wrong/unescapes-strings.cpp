#include <cctype>
#include <iostream>
#include <iterator>
#include <string>

class Flattener {
public:
    explicit Flattener(const std::string& text) : text(text) {}

    // Takes the value that comes next and prints its lines.
    void value(const std::string& path) {
        char c = peek();
        if (c != '{' && c != '[') {
            std::cout << path << " = " << token() << '\n';
            return;
        }
        char close = c == '{' ? '}' : ']';
        next++;
        if (peek() == close) {
            std::cout << path << " = " << c << close << '\n';
        } else {
            children(path, close);
        }
        next++; // the closing sign
    }

private:
    // The next character that is no blank and no line end, without taking it.
    char peek() {
        while (std::isspace(static_cast<unsigned char>(text[next]))) {
            next++;
        }
        return text[next];
    }

    void children(const std::string& path, char close) {
        for (int i = 0; peek() != close; i++) {
            if (text[next] == ',') {
                next++;
            }
            if (close == ']') {
                value(path + "[" + std::to_string(i) + "]");
            } else {
                peek();
                std::string key = token();
                peek();
                next++; // the colon
                value(path + (path.empty() ? "" : ".") + key.substr(1, key.size() - 2));
            }
        }
    }

    // Takes a string (with its quotes) or a word.
    std::string token() {
        std::size_t start = next;
        if (text[next] == '"') {
            next++;
            while (text[next] != '"') {
                next += text[next] == '\\' ? 2 : 1;
            }
            next++;
        } else {
            while (std::isalnum(static_cast<unsigned char>(text[next])) || text[next] == '-') {
                next++;
            }
        }
        std::string result;
        for (std::size_t i = start; i < next; i++) {
            if (text[i] == '\\') {
                i++;
            }
            result += text[i];
        }
        return result;
    }

    const std::string& text;
    std::size_t next = 0;
};

int main() {
    std::string text{std::istreambuf_iterator<char>(std::cin), {}};
    Flattener(text).value("");
}
