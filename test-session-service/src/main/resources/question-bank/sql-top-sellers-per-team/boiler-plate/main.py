import sys
from collections import defaultdict


def query(rows, n):
    """Rows are tuples (team, seller, amount). Returns tuples (team, place, seller, total) in order."""
    # Write your solution here.
    return []


def main():
    data = sys.stdin.read().split()
    rows = list(zip(data[2::3], data[3::3], map(int, data[4::3])))
    for row in query(rows, int(data[1])):
        print(*row)


main()
