import sys


def occupancy(bookings):
    """Returns (minutes, periods)."""
    minutes = 0
    periods = 0
    period_end = -1
    for start, end in sorted(bookings, key=lambda booking: booking[1]):
        if start > period_end:
            periods += 1
            minutes += end - start
            period_end = end
        elif end > period_end:
            minutes += end - period_end
            period_end = end
    return minutes, periods


def main():
    data = list(map(int, sys.stdin.read().split()))
    bookings = [(data[1 + 2 * i], data[2 + 2 * i]) for i in range(data[0])]
    print(*occupancy(bookings))


main()
