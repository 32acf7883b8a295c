#include <algorithm>
#include <iostream>
#include <vector>

// The price, or -1 when the parcel is refused. The limits rise strictly.
int priceOf(int weight, const std::vector<int>& limits, const std::vector<int>& prices) {
    auto line = std::lower_bound(limits.begin(), limits.end(), weight);
    return line == limits.end() ? -1 : prices[line - limits.begin()];
}

int main() {
    int n, q;
    std::cin >> n >> q;
    std::vector<int> limits(n), prices(n);
    for (int& limit : limits) std::cin >> limit;
    for (int& price : prices) std::cin >> price;
    for (int i = 0; i < q; i++) {
        int weight;
        std::cin >> weight;
        int price = priceOf(weight, limits, prices);
        if (price < 0) std::cout << "refused\n";
        else std::cout << price << "\n";
    }
}
