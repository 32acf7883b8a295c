import sys


def assign(desks, visitors):
    """A list of (desk, start) in the order of the visitors."""
    free_at = [0] * desks
    result = []
    for arrival, service in visitors:
        start = max(arrival, min(free_at))
        desk = next(i for i in range(desks) if free_at[i] <= start)
        free_at[desk] = start + service
        result.append((desk + 1, start))
    return result


def main():
    data = list(map(int, sys.stdin.read().split()))
    n, desks = data[0], data[1]
    visitors = [(data[2 + 2 * i], data[3 + 2 * i]) for i in range(n)]
    for desk, start in assign(desks, visitors):
        print(desk, start)


main()
