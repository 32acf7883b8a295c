import heapq
import sys


def fastest(n, handling, roads):
    # Write your solution here.
    return -1


def main():
    data = list(map(int, sys.stdin.read().split()))
    n, m = data[0], data[1]
    handling = data[2:2 + n]
    rest = data[2 + n:]
    roads = [tuple(rest[3 * i:3 * i + 3]) for i in range(m)]
    print(fastest(n, handling, roads))


main()
