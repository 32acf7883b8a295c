import sys


def stops(move_time, stop_time, calls):
    """calls: list of (second, floor) ordered by second; returns the stops as (second, floor)."""
    result = []
    known = set()
    now, floor, direction, upcoming = 0, 1, 1, 0
    while True:
        if not known and upcoming < len(calls):
            now = max(now, calls[upcoming][0])
        while upcoming < len(calls) and calls[upcoming][0] <= now:
            known.add(calls[upcoming][1])
            upcoming += 1
        if not known:
            return result
        if floor in known:
            result.append((now, floor))
            known.remove(floor)
            now += stop_time
        elif min(known, key=lambda called: abs(called - floor)) * direction > floor * direction:
            floor += direction
            now += move_time
        else:
            direction = -direction


def main():
    data = list(map(int, sys.stdin.read().split()))
    n, move_time, stop_time = data[1], data[2], data[3]
    calls = [(data[4 + 2 * i], data[5 + 2 * i]) for i in range(n)]
    for second, floor in stops(move_time, stop_time, calls):
        print(second, floor)


main()
