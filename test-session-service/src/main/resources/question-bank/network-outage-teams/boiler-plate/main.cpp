#include <algorithm>
#include <iostream>
#include <numeric>
#include <string>
#include <vector>

class Network {
  public:
    int groups;
    int largest = 1;

    explicit Network(int computers) : groups(computers) {
        // Write your solution here.
    }

    bool same(int a, int b) {
        // Write your solution here.
        return false;
    }

    // Returns the size of the new group, or 0 when the cable is useless.
    int link(int a, int b) {
        // Write your solution here.
        return 0;
    }
};

int main() {
    int computers, count;
    std::cin >> computers >> count;
    Network network(computers);
    for (int i = 0; i < count; i++) {
        std::string command;
        std::cin >> command;
        if (command == "groups") {
            std::cout << network.groups << "\n";
        } else if (command == "largest") {
            std::cout << network.largest << "\n";
        } else {
            int a, b;
            std::cin >> a >> b;
            if (command == "same") {
                std::cout << (network.same(a, b) ? "yes" : "no") << "\n";
            } else {
                int size = network.link(a, b);
                std::cout << (size == 0 ? "useless" : std::to_string(size)) << "\n";
            }
        }
    }
}
