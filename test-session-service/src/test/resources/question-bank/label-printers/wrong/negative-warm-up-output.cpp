#include <iostream>
#include <vector>

struct Printer {
    long long warmUp, pace;
};

long long readyAt(long long labels, const std::vector<Printer>& printers) {
    long long low = 0, high = printers[0].warmUp + printers[0].pace * labels;
    while (low < high) {
        long long second = low + (high - low) / 2;
        long long printed = 0;
        for (const Printer& printer : printers) {
            if (printed >= labels) break;
            printed += (second - printer.warmUp) / printer.pace;
        }
        if (printed >= labels) high = second;
        else low = second + 1;
    }
    return low;
}

int main() {
    int n;
    long long labels;
    std::cin >> n >> labels;
    std::vector<Printer> printers(n);
    for (auto& printer : printers) std::cin >> printer.warmUp >> printer.pace;
    std::cout << readyAt(labels, printers) << "\n";
}
