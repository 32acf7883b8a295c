#include <iostream>
#include <string>
#include <vector>

class Buffer {
  public:
    int size = 0;
    int lost = 0;

    explicit Buffer(int capacity) : cells(capacity) {}

    void put(const std::string& message) {
        cells[(oldest + size) % cells.size()] = message;
        if (size == static_cast<int>(cells.size())) {
            lost++;
        } else {
            size++;
        }
    }

    std::string get() {
        if (size == 0) return "empty";
        std::string message = cells[oldest];
        oldest = (oldest + 1) % cells.size();
        size--;
        return message;
    }

  private:
    std::vector<std::string> cells;
    size_t oldest = 0;
};

int main() {
    int capacity, count;
    std::cin >> capacity >> count;
    Buffer buffer(capacity);
    for (int i = 0; i < count; i++) {
        std::string word;
        std::cin >> word;
        if (word == "put") {
            std::cin >> word;
            buffer.put(word);
        } else if (word == "get") {
            std::cout << buffer.get() << "\n";
        } else {
            std::cout << buffer.size << "\n";
        }
    }
    std::cout << "lost " << buffer.lost << "\n";
}
