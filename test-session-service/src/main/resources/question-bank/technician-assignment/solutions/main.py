import sys


def cheapest(costs):
    """Returns the smallest total, or None."""
    count = len(costs)
    best = {0: 0}  # set of customers already served (as bits) -> smallest cost
    for row in costs:
        following = {}
        for served, total in best.items():
            for customer in range(count):
                bit = 1 << customer
                if served & bit or row[customer] < 0:
                    continue
                cost = total + row[customer]
                if cost < following.get(served | bit, cost + 1):
                    following[served | bit] = cost
        best = following
    return best.get((1 << count) - 1)


def main():
    data = list(map(int, sys.stdin.read().split()))
    n = data[0]
    total = cheapest([data[1 + i * n:1 + (i + 1) * n] for i in range(n)])
    print("impossible" if total is None else total)


main()
