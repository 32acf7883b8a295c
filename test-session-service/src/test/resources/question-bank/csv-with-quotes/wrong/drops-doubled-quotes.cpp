#include <iostream>
#include <iterator>
#include <string>
#include <vector>

using Record = std::vector<std::string>;

std::vector<Record> parse(const std::string& text) {
    std::vector<Record> records;
    Record record(1); // the last field is the present one
    bool atStart = true, quoted = false;
    for (std::size_t i = 0; i < text.size(); i++) {
        char c = text[i];
        if (quoted && c == '"' && i + 1 < text.size() && text[i + 1] == '"') {
            i++;
        } else if (quoted && c == '"') {
            quoted = false;
        } else if (quoted) {
            record.back() += c;
        } else if (c == '"' && atStart) {
            quoted = true;
            atStart = false;
        } else if (c == ',') {
            record.emplace_back();
            atStart = true;
        } else if (c == '\n') {
            records.push_back(record);
            record.assign(1, "");
            atStart = true;
        } else {
            record.back() += c;
            atStart = false;
        }
    }
    if (!atStart || record.size() > 1) { // no line break at the end
        records.push_back(record);
    }
    return records;
}

int main() {
    std::string text{std::istreambuf_iterator<char>(std::cin), {}};
    for (const Record& record : parse(text)) {
        for (const std::string& field : record) {
            std::cout << '[';
            for (char c : field) {
                std::cout << (c == '\n' ? std::string("\\n") : std::string(1, c));
            }
            std::cout << ']';
        }
        std::cout << '\n';
    }
}
