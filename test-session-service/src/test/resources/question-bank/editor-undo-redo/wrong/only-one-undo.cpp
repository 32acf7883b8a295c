#include <iostream>
#include <string>
#include <vector>

std::string edit(const std::vector<std::string>& commands) {
    std::vector<std::string> versions = {""};
    size_t current = 0;
    for (const std::string& command : commands) {
        if (command == "undo") {
            if (current > 0 && current + 1 == versions.size()) current--;
        } else if (command == "redo") {
            current = versions.size() - 1;
        } else {
            std::string rest = command.substr(5);
            std::string note = versions[current];
            if (command[0] == 't') {
                note += rest;
            } else {
                size_t removed = std::stoul(rest);
                note.resize(removed < note.size() ? note.size() - removed : 0);
            }
            versions.resize(current + 1);
            versions.push_back(note);
            current++;
        }
    }
    return versions[current];
}

int main() {
    std::string line;
    std::getline(std::cin, line);
    std::vector<std::string> commands(std::stoi(line));
    for (auto& command : commands) std::getline(std::cin, command);
    std::cout << "[" << edit(commands) << "]\n";
}
