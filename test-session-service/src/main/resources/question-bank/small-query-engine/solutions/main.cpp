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

int findColumn(const Table& table, const std::string& name) {
    auto found = std::find(table.names.begin(), table.names.end(), name);
    return found == table.names.end() ? -1 : static_cast<int>(found - table.names.begin());
}

// Compares two values of a column.
int compare(const Table& table, int column, const std::string& a, const std::string& b) {
    if (table.types[column] == "int") {
        long long x = std::stoll(a), y = std::stoll(b);
        return (x > y) - (x < y);
    }
    return a.compare(b);
}

bool holds(const std::string& op, int order) {
    if (op == "!=") {
        return order != 0;
    }
    bool equal = op.back() == '=';
    return (equal && order == 0) || (op[0] == '<' && order < 0) || (op[0] == '>' && order > 0);
}

std::string evaluate(const Table& table, const std::string& item, const std::vector<Row>& rows) {
    if (item == "COUNT") {
        return std::to_string(rows.size());
    }
    std::vector<std::string> parts = split(item, ':');
    int column = findColumn(table, parts.back());
    if (parts.size() == 1) {
        return rows[0][column];
    }
    if (parts[0] == "SUM") {
        long long sum = 0;
        for (const Row& row : rows) {
            sum += std::stoll(row[column]);
        }
        return std::to_string(sum);
    }
    if (rows.empty()) {
        return "NULL";
    }
    auto less = [&](const Row& a, const Row& b) { return compare(table, column, a[column], b[column]) < 0; };
    auto [smallest, largest] = std::minmax_element(rows.begin(), rows.end(), less);
    return (parts[0] == "MIN" ? *smallest : *largest)[column];
}

// Returns the lines of the result.
std::vector<std::string> run(const Table& table, const std::string& query) {
    std::vector<std::string> result;
    std::vector<std::string> words = split(query, ' ');
    std::vector<std::string> items = split(words[1], ',');
    std::vector<Row> rows = table.rows;
    std::size_t w = 2;
    for (; w < words.size() && words[w] != "GROUP"; w += 4) {
        int column = findColumn(table, words[w + 1]);
        auto fails = [&](const Row& row) {
            return !holds(words[w + 2], compare(table, column, row[column], words[w + 3]));
        };
        rows.erase(std::remove_if(rows.begin(), rows.end(), fails), rows.end());
    }
    std::vector<std::vector<Row>> groups; // each makes one line
    if (w < words.size()) {
        int column = findColumn(table, words[w + 2]);
        std::sort(rows.begin(), rows.end(), [&](const Row& a, const Row& b) {
            return compare(table, column, a[column], b[column]) < 0;
        });
        for (const Row& row : rows) {
            if (groups.empty() || groups.back()[0][column] != row[column]) {
                groups.emplace_back();
            }
            groups.back().push_back(row);
        }
    } else if (findColumn(table, items[0]) >= 0) {
        for (const Row& row : rows) {
            groups.push_back({row});
        }
    } else {
        groups.push_back(rows);
    }
    for (const std::vector<Row>& group : groups) {
        std::string line;
        for (const std::string& item : items) {
            line += (line.empty() ? "" : " ") + evaluate(table, item, group);
        }
        result.push_back(line);
    }
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
