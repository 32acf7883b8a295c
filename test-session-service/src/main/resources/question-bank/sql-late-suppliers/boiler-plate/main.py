import sys
from fractions import Fraction


def query(suppliers, deliveries, least, limit):
    """Suppliers are pairs (id, name), deliveries pairs (supplier_id, days_late).

    Returns tuples (name, count, sum) in order.
    """
    # Write your solution here.
    return []


def main():
    lines = sys.stdin.read().split("\n")
    s, d, least, limit = map(int, lines[0].split())
    suppliers = [(int(line.split()[0]), line.split()[1]) for line in lines[1:s + 1]]
    deliveries = [tuple(map(int, line.split())) for line in lines[s + 1:s + 1 + d]]
    result = query(suppliers, deliveries, least, limit)
    for row in result:
        print(*row)
    if not result:
        print("NO ROWS")


main()
