import re
import sys


def sort_key(label):
    # Write your solution here.
    return label


def main():
    _, *labels = sys.stdin.read().split()
    print("\n".join(sorted(labels, key=sort_key)))


main()
