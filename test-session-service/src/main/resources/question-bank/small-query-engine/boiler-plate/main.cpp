#include <algorithm>
#include <iostream>
#include <sstream>
#include <string>
#include <vector>

using Row = std::vector<std::string>;

std::vector<std::string> split(const std::string& text, char separator) {
    std::vector<std::string> parts;
    std::istringstream in(text);
    std::string part;
    while (std::getline(in, part, separator)) {
        parts.push_back(part);
    }
    return parts;
}

struct Table {
    std::vector<std::string> names, types; // of the columns
    std::vector<Row> rows;
};

// Returns the lines of the result.
std::vector<std::string> run(const Table& table, const std::string& query) {
    std::vector<std::string> result;
    // Write your solution here.
    (void)table; (void)query;
    return result;
}

int main() {
    std::string line;
    int c, r, q;
    std::getline(std::cin, line);
    std::istringstream(line) >> c >> r >> q;
    Table table;
    std::getline(std::cin, line);
    for (const std::string& column : split(line, ' ')) {
        std::vector<std::string> parts = split(column, ':');
        table.names.push_back(parts[0]);
        table.types.push_back(parts[1]);
    }
    for (int i = 0; i < r; i++) {
        std::getline(std::cin, line);
        table.rows.push_back(split(line, ' '));
    }
    for (int i = 0; i < q; i++) {
        std::getline(std::cin, line);
        std::vector<std::string> result = run(table, line);
        for (const std::string& text : result) {
            std::cout << text << '\n';
        }
        std::cout << "rows: " << result.size() << '\n';
    }
}
