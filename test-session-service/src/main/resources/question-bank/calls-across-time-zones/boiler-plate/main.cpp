#include <algorithm>
#include <cstdio>
#include <iostream>
#include <string>
#include <tuple>
#include <vector>

struct Call {
    std::string id, start, end;
};

void printInOrder(const std::vector<Call>& calls) {
    // Write your solution here.
    (void)calls;
}

int main() {
    int n;
    std::cin >> n;
    std::vector<Call> calls(n);
    for (Call& call : calls) {
        std::cin >> call.id >> call.start >> call.end;
    }
    printInOrder(calls);
}
