import re
import sys


def sort_key(label):
    parts = []
    for number, text in re.findall(r"([0-9]+)|([^0-9]+)", label):
        parts.append((0, number.lstrip("0"), "") if number else (1, "", text))
    return parts, len(label), label


def main():
    _, *labels = sys.stdin.read().split()
    print("\n".join(sorted(labels, key=sort_key)))


main()
