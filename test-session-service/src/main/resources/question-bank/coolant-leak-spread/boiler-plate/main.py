import sys


def spread(grid):
    # Write your solution here.
    return 0, 0


def main():
    data = sys.stdin.read().split()
    minutes, dry = spread(data[2:])
    print(minutes, dry)


main()
