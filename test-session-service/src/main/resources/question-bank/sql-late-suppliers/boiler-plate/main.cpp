#include <algorithm>
#include <iostream>
#include <string>
#include <tuple>
#include <unordered_map>
#include <vector>

struct Supplier {
    int id;
    std::string name;
    long long count = 0, sum = 0;
};

struct Delivery {
    int supplierId, daysLate;
};

// Returns the suppliers of the result in order, with count and sum filled in.
std::vector<Supplier> query(std::vector<Supplier> suppliers, const std::vector<Delivery>& deliveries, int least,
                            int limit) {
    std::vector<Supplier> result;
    // Write your solution here.
    (void)suppliers; (void)deliveries; (void)least; (void)limit;
    return result;
}

int main() {
    int s, d, least, limit;
    std::cin >> s >> d >> least >> limit;
    std::vector<Supplier> suppliers(s);
    for (Supplier& supplier : suppliers) {
        std::cin >> supplier.id >> supplier.name;
    }
    std::vector<Delivery> deliveries(d);
    for (Delivery& delivery : deliveries) {
        std::cin >> delivery.supplierId >> delivery.daysLate;
    }
    std::vector<Supplier> result = query(suppliers, deliveries, least, limit);
    for (const Supplier& supplier : result) {
        std::cout << supplier.name << ' ' << supplier.count << ' ' << supplier.sum << '\n';
    }
    if (result.empty()) {
        std::cout << "NO ROWS\n";
    }
}
