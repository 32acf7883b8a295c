#include <cstdio>
#include <iostream>
#include <map>
#include <string>

// Divides by a positive number and rounds half away from zero.
long long divideRounded(long long value, long long divisor) {
    // Write your solution here.
    return value / divisor;
}

class Invoice {
  public:
    std::map<int, long long> nets;  // in cents, by rate

    void add(long long thousandths, long long cents, int rate) {
        // Write your solution here.
    }

    static long long tax(int rate, long long net) {
        // Write your solution here.
        return 0;
    }
};

// The number without its point, with the given number of decimals: parse("1.5", 3) is 1500.
long long parse(std::string text, size_t decimals) {
    size_t point = text.find('.');
    size_t fraction = 0;
    if (point != std::string::npos) {
        fraction = text.size() - point - 1;
        text.erase(point, 1);
    }
    return std::stoll(text + std::string(decimals - fraction, '0'));
}

std::string show(long long cents) {
    long long size = cents < 0 ? -cents : cents;
    char buffer[40];
    std::snprintf(buffer, sizeof buffer, "%s%lld.%02lld", cents < 0 ? "-" : "", size / 100, size % 100);
    return buffer;
}

int main() {
    int n;
    std::cin >> n;
    Invoice invoice;
    for (int i = 0; i < n; i++) {
        std::string quantity, price;
        int rate;
        std::cin >> quantity >> price >> rate;
        invoice.add(parse(quantity, 3), parse(price, 2), rate);
    }
    long long total = 0;
    for (auto [rate, net] : invoice.nets) {
        long long tax = Invoice::tax(rate, net);
        std::cout << rate << " " << show(net) << " " << show(tax) << "\n";
        total += net + tax;
    }
    std::cout << "total " << show(total) << "\n";
}
