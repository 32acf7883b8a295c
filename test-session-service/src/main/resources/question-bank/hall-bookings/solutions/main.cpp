#include <algorithm>
#include <iostream>
#include <vector>

struct Request {
    int start, end;
    long long fee;
};

long long bestIncome(int gap, std::vector<Request> requests) {
    std::sort(requests.begin(), requests.end(), [](const Request& a, const Request& b) { return a.end < b.end; });
    std::vector<long long> best(requests.size() + 1, 0);
    for (size_t i = 0; i < requests.size(); i++) {
        auto compatible = std::partition_point(requests.begin(), requests.begin() + i, [&](const Request& earlier) {
            return earlier.end + gap <= requests[i].start;
        });
        best[i + 1] = std::max(best[i], best[compatible - requests.begin()] + requests[i].fee);
    }
    return best.back();
}

int main() {
    int n, gap;
    std::cin >> n >> gap;
    std::vector<Request> requests(n);
    for (auto& request : requests) std::cin >> request.start >> request.end >> request.fee;
    std::cout << bestIncome(gap, requests) << "\n";
}
