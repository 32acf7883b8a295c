import sys
from collections import deque


def shortest_walk(grid):
    # Write your solution here.
    return -1


def main():
    data = sys.stdin.read().split()
    print(shortest_walk(data[2:]))


main()
