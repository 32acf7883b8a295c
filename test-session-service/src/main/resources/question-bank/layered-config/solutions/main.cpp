#include <iostream>
#include <map>
#include <optional>
#include <string>
#include <vector>

std::string trim(const std::string& text) {
    std::size_t first = text.find_first_not_of(' ');
    if (first == std::string::npos) {
        return "";
    }
    return text.substr(first, text.find_last_not_of(' ') - first + 1);
}

struct Section {
    std::string parent;
    std::map<std::string, std::string> settings;
};

std::map<std::string, Section> config;

void readConfig(const std::vector<std::string>& lines) {
    Section* section = nullptr;
    for (const std::string& raw : lines) {
        std::string line = trim(raw);
        if (line.empty() || line[0] == ';' || line[0] == '#') {
            continue;
        }
        if (line[0] == '[') {
            std::string name = line.substr(1, line.size() - 2), parent;
            std::size_t colon = name.find(" : ");
            if (colon != std::string::npos) {
                parent = name.substr(colon + 3);
                name.resize(colon);
            }
            section = &config[name];
            section->parent = parent;
        } else {
            std::size_t equals = line.find('=');
            section->settings[trim(line.substr(0, equals))] = trim(line.substr(equals + 1));
        }
    }
}

// Returns the value, or nothing if the key was not found.
std::optional<std::string> lookup(std::string section, const std::string& key) {
    bool looked_at_default = false;
    while (!looked_at_default) {
        auto found = config.find(section);
        if (found == config.end()) {
            looked_at_default = true;
            found = config.find("default");
            if (found == config.end()) {
                return std::nullopt;
            }
        }
        auto setting = found->second.settings.find(key);
        if (setting != found->second.settings.end()) {
            return setting->second;
        }
        section = found->second.parent;
    }
    return std::nullopt;
}

int main() {
    int n, q;
    std::string line;
    std::cin >> n >> q;
    std::getline(std::cin, line);
    std::vector<std::string> lines(n);
    for (std::string& text : lines) {
        std::getline(std::cin, text);
    }
    readConfig(lines);
    for (int i = 0; i < q; i++) {
        std::string section, key;
        std::cin >> section >> key;
        std::optional<std::string> value = lookup(section, key);
        std::cout << (value ? "=" + *value : "MISSING") << '\n';
    }
}
