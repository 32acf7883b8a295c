import sys


def busiest(times, width):
    """times: seconds of the day in any order. Returns (begin, attempts)."""
    times = sorted(times)
    counts = {}
    first = {}
    for second in times:
        window = (second - times[0]) // width
        counts[window] = counts.get(window, 0) + 1
        first.setdefault(window, second)
    window = max(counts, key=counts.get)
    return first[window], counts[window]


def main():
    _, width, *stamps = sys.stdin.read().split()
    times = []
    for stamp in stamps:
        hours, minutes, seconds = map(int, stamp.split(":"))
        times.append(hours * 3600 + minutes * 60 + seconds)
    begin, attempts = busiest(times, int(width))
    print(f"{begin // 3600:02}:{begin // 60 % 60:02}:{begin % 60:02} {attempts}")


main()
