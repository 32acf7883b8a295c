import sys


def paid_minutes(start, end):
    """Start and end are minutes since midnight."""
    length = abs(end - start)
    if length > 9 * 60:
        return length - 45
    if length > 6 * 60:
        return length - 30
    return length


def parse(clock):
    hours, minutes = clock.split(":")
    return int(hours) * 60 + int(minutes)


def show(minutes):
    return f"{minutes // 60}:{minutes % 60:02d}"


def main():
    _, *shifts = sys.stdin.read().split()
    total = 0
    for shift in shifts:
        start, end = map(parse, shift.split("-"))
        paid = paid_minutes(start, end)
        total += paid
        print(show(paid))
    print("Total", show(total))


main()
