import sys
from collections import defaultdict


def query(rows, n):
    """Rows are tuples (team, seller, amount). Returns tuples (team, place, seller, total) in order."""
    totals = defaultdict(lambda: defaultdict(int))
    for team, seller, amount in rows:
        totals[team][seller] += amount
    result = []
    for team, sellers in totals.items():
        for seller, total in sellers.items():
            place = 1 + sum(other > total for other in sellers.values())
            if place <= n:
                result.append((team, place, seller, total))
    return sorted(result)


def main():
    data = sys.stdin.read().split()
    rows = list(zip(data[2::3], data[3::3], map(int, data[4::3])))
    for row in query(rows, int(data[1])):
        print(*row)


main()
