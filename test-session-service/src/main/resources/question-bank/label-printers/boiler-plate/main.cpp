#include <iostream>
#include <vector>

struct Printer {
    long long warmUp, pace;
};

long long readyAt(long long labels, const std::vector<Printer>& printers) {
    // Write your solution here.
    return 0;
}

int main() {
    int n;
    long long labels;
    std::cin >> n >> labels;
    std::vector<Printer> printers(n);
    for (auto& printer : printers) std::cin >> printer.warmUp >> printer.pace;
    std::cout << readyAt(labels, printers) << "\n";
}
