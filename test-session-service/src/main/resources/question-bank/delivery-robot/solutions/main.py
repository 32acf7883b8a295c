import re
import sys


def run(width, height, x, y, facing, commands):
    bumps = 0
    moves = {"N": (0, 1), "E": (1, 0), "S": (0, -1), "W": (-1, 0)}
    compass = "NESW"
    for number, command in re.findall(r"(\d*)([LRF])", commands):
        times = int(number or 1)
        if command == "R":
            facing = compass[(compass.index(facing) + times) % 4]
        elif command == "L":
            facing = compass[(compass.index(facing) - times) % 4]
        else:
            dx, dy = moves[facing]
            to_x = min(max(x + dx * times, 0), width - 1)
            to_y = min(max(y + dy * times, 0), height - 1)
            bumps += times - abs(to_x - x) - abs(to_y - y)
            x, y = to_x, to_y
    return x, y, facing, bumps


def main():
    width, height, x, y, facing, commands = sys.stdin.read().split()
    print(*run(int(width), int(height), int(x), int(y), facing, commands))


main()
