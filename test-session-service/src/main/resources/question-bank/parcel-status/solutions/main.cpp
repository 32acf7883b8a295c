#include <iostream>
#include <map>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

struct Parcel {
    std::string number;
    std::string state = "new";
    int failures = 0;

    // Changes the state; returns false when the event is rejected.
    bool handle(const std::string& event) {
        static const std::map<std::pair<std::string, std::string>, std::string> changes = {
            {{"pickup", "new"}, "transit"},        {{"hub", "transit"}, "transit"},
            {{"deliver", "transit"}, "delivered"}, {{"fail", "transit"}, "depot"},
            {{"pickup", "depot"}, "transit"},      {{"return", "depot"}, "returned"},
            {{"cancel", "new"}, "cancelled"},
        };
        auto change = changes.find({event, state});
        if (change == changes.end()) return false;
        state = change->second;
        if (event == "fail" && ++failures == 3) state = "returned";
        return true;
    }
};

int main() {
    int n;
    std::cin >> n;
    std::vector<Parcel> parcels;
    std::unordered_map<std::string, size_t> position;
    for (int i = 1; i <= n; i++) {
        std::string number, event;
        std::cin >> number >> event;
        auto known = position.find(number);
        if (known == position.end() && event == "create") {
            position[number] = parcels.size();
            Parcel parcel;
            parcel.number = number;
            parcels.push_back(parcel);
        } else if (known == position.end() || !parcels[known->second].handle(event)) {
            std::cout << "rejected " << i << "\n";
        }
    }
    for (const Parcel& parcel : parcels) std::cout << parcel.number << " " << parcel.state << "\n";
}
