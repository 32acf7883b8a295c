import sys


def critical_cables(sites, cables):
    """Sites are numbered from 1; returns the numbers of the cables, counted from 1."""
    joined = [[] for _ in range(sites + 1)]
    for number, (a, b) in enumerate(cables, 1):
        joined[a].append((b, number))
        joined[b].append((a, number))
    order = [0] * (sites + 1)  # when a site was met, 0: not yet
    low = [0] * (sites + 1)  # the earliest site reachable from below
    clock = 0
    critical = []
    for root in range(1, sites + 1):
        if order[root]:
            continue
        clock += 1
        order[root] = low[root] = clock
        stack = [(root, 0, iter(joined[root]))]
        while stack:
            site, used, rest = stack[-1]
            for other, number in rest:
                if number == used:
                    continue
                if order[other]:
                    low[site] = min(low[site], order[other])
                else:
                    clock += 1
                    order[other] = low[other] = clock
                    stack.append((other, number, iter(joined[other])))
                    break
            else:
                stack.pop()
                if stack:
                    parent = stack[-1][0]
                    low[parent] = min(low[parent], low[site])
                    if low[site] > order[parent]:
                        critical.append(used)
    return critical


def main():
    data = list(map(int, sys.stdin.read().split()))
    sites, count = data[0], data[1]
    cables = [(data[2 + 2 * i], data[3 + 2 * i]) for i in range(count)]
    for number in critical_cables(sites, cables) or ["none"]:
        print(number)


main()
