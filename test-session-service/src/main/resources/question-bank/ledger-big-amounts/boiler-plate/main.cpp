#include <algorithm>
#include <iostream>
#include <string>
#include <utility>
#include <vector>

class Account {
  public:
    int refused = 0;

    void book(char sign, const std::string& digits) {
        // Write your solution here.
    }

    std::string text() const {
        std::string digits;
        for (size_t i = size; i-- > 0;) {
            if (!digits.empty() || balance[i] != 0 || i == 0) digits += static_cast<char>('0' + balance[i]);
        }
        return digits;
    }

  private:
    static constexpr size_t size = 320;
    std::vector<int> balance = std::vector<int>(size, 0);  // the lowest digit first
};

int main() {
    int n;
    std::cin >> n;
    Account account;
    for (int i = 0; i < n; i++) {
        char sign;
        std::string digits;
        std::cin >> sign >> digits;
        account.book(sign, digits);
    }
    std::cout << account.text() << " " << account.refused << "\n";
}
