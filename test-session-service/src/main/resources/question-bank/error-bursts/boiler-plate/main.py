import sys
from collections import defaultdict, deque


def bursts(lines, window, least):
    """Returns pairs (service, burst) in the order of the output."""
    # Write your solution here.
    return []


def main():
    lines = sys.stdin.read().split("\n")
    n, window, least = map(int, lines[0].split())
    found = bursts(lines[1:n + 1], window, least)
    for service, burst in found:
        print(service, burst)
    if not found:
        print("QUIET")


main()
