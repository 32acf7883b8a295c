import sys


def cheapest(costs):
    """Returns the smallest total, or None."""
    def search(technician, free):
        if technician == len(costs):
            return 0
        best = None
        for customer in free:
            if costs[technician][customer] >= 0:
                rest = search(technician + 1, free - {customer})
                if rest is not None and (best is None or rest + costs[technician][customer] < best):
                    best = rest + costs[technician][customer]
        return best

    return search(0, frozenset(range(len(costs))))


def main():
    data = list(map(int, sys.stdin.read().split()))
    n = data[0]
    total = cheapest([data[1 + i * n:1 + (i + 1) * n] for i in range(n)])
    print("impossible" if total is None else total)


main()
