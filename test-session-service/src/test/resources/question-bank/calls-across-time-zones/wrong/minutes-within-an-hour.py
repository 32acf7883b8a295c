import sys
from datetime import datetime, timezone


def calls_in_order(calls):
    """Calls are tuples (id, start, end) of texts. Returns the lines of the output."""
    rows = []
    for name, start_text, end_text in calls:
        start = datetime.fromisoformat(start_text).astimezone(timezone.utc)
        end = datetime.fromisoformat(end_text)
        rows.append((start, name, (end - start).seconds // 60))
    rows.sort()
    return [f"{start:%Y-%m-%dT%H:%M}Z {minutes:.0f} {name}" for start, name, minutes in rows]


def main():
    data = sys.stdin.read().split()[1:]
    for line in calls_in_order(zip(data[0::3], data[1::3], data[2::3])):
        print(line)


main()
