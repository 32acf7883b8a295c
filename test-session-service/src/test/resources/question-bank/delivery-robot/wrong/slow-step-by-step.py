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
            for _ in range(times):
                if 0 <= x + dx < width and 0 <= y + dy < height:
                    x, y = x + dx, y + dy
                else:
                    bumps += 1
    return x, y, facing, bumps


def main():
    width, height, x, y, facing, commands = sys.stdin.read().split()
    print(*run(int(width), int(height), int(x), int(y), facing, commands))


main()
