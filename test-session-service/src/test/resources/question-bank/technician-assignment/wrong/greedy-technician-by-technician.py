import sys


def cheapest(costs):
    """Returns the smallest total, or None."""
    total = 0
    free = set(range(len(costs)))
    for row in costs:
        open_customers = [customer for customer in free if row[customer] >= 0]
        if not open_customers:
            return None
        chosen = min(open_customers, key=lambda customer: row[customer])
        free.remove(chosen)
        total += row[chosen]
    return total


def main():
    data = list(map(int, sys.stdin.read().split()))
    n = data[0]
    total = cheapest([data[1 + i * n:1 + (i + 1) * n] for i in range(n)])
    print("impossible" if total is None else total)


main()
