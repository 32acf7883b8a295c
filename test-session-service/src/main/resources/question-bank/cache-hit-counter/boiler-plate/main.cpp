#include <iostream>
#include <list>
#include <string>
#include <unordered_map>

class Cache {
  public:
    explicit Cache(size_t capacity) : capacity(capacity) {}

    int hits = 0, misses = 0, evictions = 0;
    std::list<long> products;  // newest first

    void get(long product) {
        // Write your solution here.
    }

    void del(long product) {
        // Write your solution here.
    }

    void resize(size_t newCapacity) {
        capacity = newCapacity;
        // Write your solution here.
    }

  private:
    size_t capacity;
};

int main() {
    int q;
    size_t capacity;
    std::cin >> q >> capacity;
    Cache cache(capacity);
    for (int i = 0; i < q; i++) {
        std::string word;
        long number;
        std::cin >> word >> number;
        if (word == "get") cache.get(number);
        else if (word == "del") cache.del(number);
        else cache.resize(number);
    }
    std::cout << cache.hits << " " << cache.misses << " " << cache.evictions << "\n";
    if (cache.products.empty()) std::cout << "-";
    const char* gap = "";
    for (long product : cache.products) {
        std::cout << gap << product;
        gap = " ";
    }
    std::cout << "\n";
}
