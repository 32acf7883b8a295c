#include <algorithm>
#include <iostream>
#include <string>
#include <tuple>
#include <vector>

struct Person {
    std::string name;
    long long revenue;
    int returns;
    int place;
};

// Sorts the people and sets their places.
void rankPeople(std::vector<Person>& people) {
    // Write your solution here.
    (void)people;
}

int main() {
    int n;
    std::cin >> n;
    std::vector<Person> people(n);
    for (Person& person : people) {
        std::cin >> person.name >> person.revenue >> person.returns;
        person.place = 0;
    }
    rankPeople(people);
    for (const Person& person : people) {
        std::cout << person.place << ' ' << person.name << '\n';
    }
}
