#include <iostream>
#include <string>
#include <vector>

std::string edit(const std::vector<std::string>& commands) {
    // Write your solution here.
    return "";
}

int main() {
    std::string line;
    std::getline(std::cin, line);
    std::vector<std::string> commands(std::stoi(line));
    for (auto& command : commands) std::getline(std::cin, command);
    std::cout << "[" << edit(commands) << "]\n";
}
