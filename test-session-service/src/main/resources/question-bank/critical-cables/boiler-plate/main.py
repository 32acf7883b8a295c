import sys


def critical_cables(sites, cables):
    """Sites are numbered from 1; returns the numbers of the cables, counted from 1."""
    # Write your solution here.
    return []


def main():
    data = list(map(int, sys.stdin.read().split()))
    sites, count = data[0], data[1]
    cables = [(data[2 + 2 * i], data[3 + 2 * i]) for i in range(count)]
    for number in critical_cables(sites, cables) or ["none"]:
        print(number)


main()
