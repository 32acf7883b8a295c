import re
import sys


def run(width, height, x, y, facing, commands):
    bumps = 0
    # Write your solution here.
    return x, y, facing, bumps


def main():
    width, height, x, y, facing, commands = sys.stdin.read().split()
    print(*run(int(width), int(height), int(x), int(y), facing, commands))


main()
