import re
import sys


def sort_key(label):
    parts = []
    for number, text in re.findall(r"([0-9]+)|([^0-9]+)", label):
        parts.append((0, int(number), "") if number else (1, 0, text))
    return parts, len(label), label


def main():
    _, *labels = sys.stdin.read().split()
    print("\n".join(sorted(labels, key=sort_key)))


main()
