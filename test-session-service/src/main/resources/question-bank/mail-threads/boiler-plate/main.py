import sys
from collections import Counter


def clean(subject):
    # Write your solution here.
    return subject


def threads(subjects):
    """Returns a list of pairs (count, subject) in the order of the output."""
    # Write your solution here.
    return []


def main():
    lines = sys.stdin.read().split("\n")
    n = int(lines[0])
    for count, subject in threads(lines[1:n + 1]):
        print(count, subject)


main()
