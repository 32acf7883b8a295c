import heapq
import sys


def cheapest(stations, vouchers, lines):
    """Returns (price, vouchers used), or None."""
    rides = [[] for _ in range(stations + 1)]
    for a, b, price in lines:
        rides[a].append((b, price))
        rides[b].append((a, price))
    done = set()
    heap = [(0, 0, 1)]  # price, vouchers used, station
    while heap:
        total, used, station = heapq.heappop(heap)
        if (station, used) in done:
            continue
        done.add((station, used))
        if station == stations:
            return total, used
        for other, price in rides[station]:
            if (other, used) not in done:
                heapq.heappush(heap, (total + price, used, other))
            if used < vouchers and (other, used + 1) not in done:
                heapq.heappush(heap, (total + (price + 1) // 2, used + 1, other))
    return None


def main():
    data = list(map(int, sys.stdin.read().split()))
    stations, count, vouchers = data[:3]
    lines = [tuple(data[3 + 3 * i:6 + 3 * i]) for i in range(count)]
    print(*(cheapest(stations, vouchers, lines) or [-1]))


main()
