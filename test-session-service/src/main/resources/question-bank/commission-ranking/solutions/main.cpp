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
    std::sort(people.begin(), people.end(), [](const Person& a, const Person& b) {
        return std::make_tuple(-a.revenue, a.returns, a.name) < std::make_tuple(-b.revenue, b.returns, b.name);
    });
    for (std::size_t i = 0; i < people.size(); i++) {
        bool shared = i > 0 && people[i].revenue == people[i - 1].revenue &&
                      people[i].returns == people[i - 1].returns;
        people[i].place = shared ? people[i - 1].place : static_cast<int>(i) + 1;
    }
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
