import heapq
import sys


def fastest(n, handling, roads):
    leaving = [[] for _ in range(n + 1)]
    for a, b, t in roads:
        leaving[a].append((b, t))
    best = [None] * (n + 1)
    heap = [(0, 1)]
    while heap:
        time, depot = heapq.heappop(heap)
        if best[depot] is not None:
            continue
        best[depot] = time
        if depot == n:
            return time
        start = time
        for following, driving in leaving[depot]:
            if best[following] is None:
                heapq.heappush(heap, (start + driving, following))
    return -1


def main():
    data = list(map(int, sys.stdin.read().split()))
    n, m = data[0], data[1]
    handling = data[2:2 + n]
    rest = data[2 + n:]
    roads = [tuple(rest[3 * i:3 * i + 3]) for i in range(m)]
    print(fastest(n, handling, roads))


main()
