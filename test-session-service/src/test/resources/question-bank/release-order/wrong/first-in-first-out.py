import heapq
import sys


def release_order(names, rules):
    """The names in order, or None when the rules cannot be met."""
    waiting_for = {name: 0 for name in names}
    followers = {name: [] for name in names}
    for before, after in rules:
        followers[before].append(after)
        waiting_for[after] += 1
    free = [name for name in names if waiting_for[name] == 0]
    free.sort()
    order = []
    while free:
        name = free.pop(0)
        order.append(name)
        for follower in followers[name]:
            waiting_for[follower] -= 1
            if waiting_for[follower] == 0:
                free.append(follower)
    return order if len(order) == len(names) else None


def main():
    data = sys.stdin.read().split()
    n, m = int(data[0]), int(data[1])
    names = data[2:2 + n]
    rest = data[2 + n:]
    rules = [(rest[2 * i], rest[2 * i + 1]) for i in range(m)]
    order = release_order(names, rules)
    print("impossible" if order is None else "\n".join(order))


main()
