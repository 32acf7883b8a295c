#include <algorithm>
#include <iostream>
#include <vector>

struct Request {
    int start, end;
    long long fee;
};

long long bestIncome(int gap, std::vector<Request> requests) {
    // Write your solution here.
    return 0;
}

int main() {
    int n, gap;
    std::cin >> n >> gap;
    std::vector<Request> requests(n);
    for (auto& request : requests) std::cin >> request.start >> request.end >> request.fee;
    std::cout << bestIncome(gap, requests) << "\n";
}
