import sys


def still_inside(events):
    """Returns pairs (time, badge) in the order of the output."""
    since = {}
    for time, badge, action in events:
        if action == "IN":
            since.setdefault(badge, time)
        else:
            since.pop(badge, None)
    return sorted((time, badge) for badge, time in since.items())


def main():
    lines = sys.stdin.read().split("\n")
    n = int(lines[0])
    inside = still_inside([line.split() for line in lines[1:n + 1]])
    for time, badge in inside:
        print(time, badge)
    if not inside:
        print("EMPTY")


main()
