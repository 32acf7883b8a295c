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
    std::map<std::string, Result> groups; // in ascending order of the regions
    for (const Order& order : orders) {
        if (order.status == "paid") {
            Result& group = groups.try_emplace(order.region, Result{order.region, 0, 0}).first->second;
            group.count++;
            group.sum += order.cents;
        }
    }
    for (const auto& [region, group] : groups) {
        result.push_back(group);
    }
    std::stable_sort(result.begin(), result.end(), [](const Result& a, const Result& b) { return a.count > b.count; });
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
