#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <iostream>
#include <string>

struct Robot {
    long long x, y;
    char facing;
    long long bumps;
};

void run(long long width, long long height, Robot& robot, const std::string& commands) {
    // Write your solution here.
}

int main() {
    long long width, height;
    Robot robot{};
    std::string commands;
    std::cin >> width >> height >> robot.x >> robot.y >> robot.facing >> commands;
    run(width, height, robot, commands);
    std::cout << robot.x << " " << robot.y << " " << robot.facing << " " << robot.bumps << "\n";
}
