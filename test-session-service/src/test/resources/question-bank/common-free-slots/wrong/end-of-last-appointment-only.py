import sys


def free_slots(start, end, need, appointments):
    """Returns pairs (from, to) in minutes."""
    slots = []
    free_from = start
    for a, b in sorted(appointments) + [(end, end)]:
        free_to = min(a, end)
        if free_to - free_from >= need:
            slots.append((free_from, free_to))
        free_from = max(start, b)
    return slots


def clock(minute):
    return f"{minute // 60:02d}:{minute % 60:02d}"


def main():
    data = list(map(int, sys.stdin.read().split()))
    appointments = list(zip(data[4::2], data[5::2]))
    slots = free_slots(*data[:3], appointments)
    for a, b in slots:
        print(clock(a) + "-" + clock(b))
    if not slots:
        print("NONE")


main()
