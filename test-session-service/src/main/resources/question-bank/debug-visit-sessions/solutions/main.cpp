#include <iostream>
#include <map>
#include <string>

struct User {
    int sessions = 0;
    int lastTime = 0;
};

int main() {
    int n, gap;
    std::cin >> n >> gap;
    std::map<std::string, User> users;
    for (int i = 0; i < n; i++) {
        int time;
        std::string name;
        std::cin >> time >> name;
        User& user = users[name];
        if (user.sessions == 0 || time - user.lastTime > gap) {
            user.sessions++;
        }
        user.lastTime = time;
    }
    for (const auto& [name, user] : users) {
        std::cout << name << ' ' << user.sessions << '\n';
    }
}
