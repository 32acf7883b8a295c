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
        parent.resize(computers + 1);
        std::iota(parent.begin(), parent.end(), 0);
        size.assign(computers + 1, 1);
    }

    bool same(int a, int b) {
        return root(a) == root(b);
    }

    // Returns the size of the new group, or 0 when the cable is useless.
    int link(int a, int b) {
        int big = root(a), small = root(b);
        if (big == small) return 0;
        if (size[big] < size[small]) std::swap(big, small);
        parent[small] = big;
        size[big] += size[small];
        groups--;
        largest = std::max(largest, size[big]);
        return size[big];
    }

  private:
    std::vector<int> parent, size;

    int root(int a) {
        while (parent[a] != a) a = parent[a] = parent[parent[a]];
        return a;
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
