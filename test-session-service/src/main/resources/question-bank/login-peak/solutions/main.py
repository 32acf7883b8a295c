import sys


def busiest(times, width):
    """times: seconds of the day in any order. Returns (begin, attempts)."""
    times = sorted(times)
    best = (times[0], 0)
    end = 0
    for begin, second in enumerate(times):
        while end < len(times) and times[end] < second + width:
            end += 1
        if end - begin > best[1]:
            best = (second, end - begin)
    return best


def main():
    _, width, *stamps = sys.stdin.read().split()
    times = []
    for stamp in stamps:
        hours, minutes, seconds = map(int, stamp.split(":"))
        times.append(hours * 3600 + minutes * 60 + seconds)
    begin, attempts = busiest(times, int(width))
    print(f"{begin // 3600:02}:{begin // 60 % 60:02}:{begin % 60:02} {attempts}")


main()
