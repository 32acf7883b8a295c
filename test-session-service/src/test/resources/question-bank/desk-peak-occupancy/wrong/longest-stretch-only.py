import sys


def peak(bookings):
    """Returns the peak and the number of seconds it lasted in total."""
    changes = [(a, 1) for a, _ in bookings] + [(b, -1) for _, b in bookings]
    changes.sort()
    best = seconds = used = previous = 0
    for time, change in changes:
        if used > best:
            best, seconds = used, 0
        if used == best and time > previous:
            seconds = max(seconds, time - previous)
        # Changes at the same moment lie 0 seconds apart; -1 sorts before 1.
        used += change
        previous = time
    return best, seconds


def main():
    data = list(map(int, sys.stdin.read().split()))
    print(*peak(list(zip(data[1::2], data[2::2]))))


main()
