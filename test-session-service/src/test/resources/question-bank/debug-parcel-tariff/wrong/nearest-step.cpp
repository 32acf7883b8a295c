#include <iostream>
#include <vector>

struct Step {
    int start, price;
};

int findPrice(const std::vector<Step>& steps, int weight) {
    int low = 0, high = static_cast<int>(steps.size());
    // The step searched for is at least low and less than high.
    while (high - low > 1) {
        int middle = (low + high) / 2;
        if (steps[middle].start <= weight) {
            low = middle;
        } else {
            high = middle;
        }
    }
    if (high < static_cast<int>(steps.size()) && steps[high].start - weight < weight - steps[low].start) {
        return steps[high].price;
    }
    return steps[low].price;
}

int main() {
    int n, q;
    std::cin >> n >> q;
    std::vector<Step> steps(n);
    for (Step& step : steps) {
        std::cin >> step.start >> step.price;
    }
    for (int i = 0; i < q; i++) {
        int weight;
        std::cin >> weight;
        std::cout << findPrice(steps, weight) << '\n';
    }
}
