#include <algorithm>
#include <iostream>
#include <map>
#include <string>
#include <vector>

struct Order {
    std::string id, region, status;
    long long cents;
};

struct Result {
    std::string region;
    int count;
    long long sum;
};

std::vector<Result> query(const std::vector<Order>& orders) {
    std::vector<Result> result;
    // Write your solution here.
    (void)orders;
    return result;
}

int main() {
    int n;
    std::cin >> n;
    std::vector<Order> orders(n);
    for (Order& order : orders) {
        std::cin >> order.id >> order.region >> order.status >> order.cents;
    }
    std::vector<Result> result = query(orders);
    for (const Result& row : result) {
        std::cout << row.region << ' ' << row.count << ' ' << row.sum << '\n';
    }
    if (result.empty()) {
        std::cout << "NO ROWS\n";
    }
}
