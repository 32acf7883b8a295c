#include <iostream>
#include <string>
#include <vector>

std::string cut(const std::string& name, int width) {
    std::vector<std::size_t> starts; // where the characters begin
    for (std::size_t i = 0; i < name.size(); i++) {
        if ((static_cast<unsigned char>(name[i]) & 0xC0) != 0x80) {
            starts.push_back(i);
        }
    }
    if (static_cast<int>(starts.size()) <= width) {
        return name;
    }
    std::string kept = name.substr(0, starts[width - 1]);
    while (!kept.empty() && kept.back() == ' ') {
        kept.pop_back();
    }
    return kept + "\xE2\x80\xA6";
}

int main() {
    int n, width;
    std::string line;
    std::cin >> n >> width;
    std::getline(std::cin, line);
    for (int i = 0; i < n; i++) {
        std::getline(std::cin, line);
        std::cout << cut(line, width) << '\n';
    }
}
