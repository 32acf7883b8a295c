#include <cctype>
#include <iostream>
#include <iterator>
#include <string>

class Flattener {
public:
    explicit Flattener(const std::string& text) : text(text) {}

    // Takes the value that comes next and prints its lines.
    void value(const std::string& path) {
        // Write your solution here.
        (void)path;
    }

private:
    // The next character that is no blank and no line end, without taking it.
    char peek() {
        while (std::isspace(static_cast<unsigned char>(text[next]))) {
            next++;
        }
        return text[next];
    }

    const std::string& text;
    std::size_t next = 0;
};

int main() {
    std::string text{std::istreambuf_iterator<char>(std::cin), {}};
    Flattener(text).value("");
}
