import sys


def longest_stretch(entries, target):
    """Returns (first, last) counted from 1, or None."""
    # Write your solution here.
    return None


def main():
    data = list(map(int, sys.stdin.read().split()))
    best = longest_stretch(data[2:2 + data[0]], data[1])
    print(*(best or ["none"]))


main()
