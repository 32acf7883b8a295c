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
        auto found = position.find(product);
        if (found != position.end()) {
            hits++;
            products.splice(products.begin(), products, found->second);
        } else {
            misses++;
            products.push_front(product);
            position[product] = products.begin();
        }
        shrink();
    }

    void del(long product) {
        auto found = position.find(product);
        if (found == position.end()) return;
        products.erase(found->second);
        position.erase(found);
    }

    void resize(size_t newCapacity) {
        capacity = newCapacity;
        shrink();
    }

  private:
    size_t capacity;
    std::unordered_map<long, std::list<long>::iterator> position;

    void shrink() {
        while (products.size() > capacity) {
            position.erase(products.back());
            products.pop_back();
            evictions++;
        }
    }
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
    cache.products.reverse();
    for (long product : cache.products) {
        std::cout << gap << product;
        gap = " ";
    }
    std::cout << "\n";
}
