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
    const std::string compass = "NESW";
    const int dx[] = {0, 1, 0, -1};
    const int dy[] = {1, 0, -1, 0};
    size_t direction = compass.find(robot.facing);
    long long times = 0;
    for (char command : commands) {
        if (std::isdigit(static_cast<unsigned char>(command))) {
            times = times * 10 + (command - '0');
            continue;
        }
        times = std::max(times, 1LL);
        if (command == 'F') {
            long long toX = std::clamp(robot.x + dx[direction] * times, 0LL, width - 1);
            long long toY = std::clamp(robot.y + dy[direction] * times, 0LL, height - 1);
            robot.bumps += times - std::llabs(toX - robot.x) - std::llabs(toY - robot.y);
            robot.x = toX;
            robot.y = toY;
        } else {
            direction = (direction + (command == 'R' ? times % 4 : 4 - times % 4)) % 4;
        }
        times = 0;
    }
    robot.facing = compass[direction];
}

int main() {
    long long width, height;
    Robot robot{};
    std::string commands;
    std::cin >> width >> height >> robot.x >> robot.y >> robot.facing >> commands;
    run(width, height, robot, commands);
    std::cout << robot.x << " " << robot.y << " " << robot.facing << " " << robot.bumps << "\n";
}
