import sys
from datetime import datetime, timezone


def calls_in_order(calls):
    """Calls are tuples (id, start, end) of texts. Returns the lines of the output."""
    # Write your solution here.
    return []


def main():
    data = sys.stdin.read().split()[1:]
    for line in calls_in_order(zip(data[0::3], data[1::3], data[2::3])):
        print(line)


main()
