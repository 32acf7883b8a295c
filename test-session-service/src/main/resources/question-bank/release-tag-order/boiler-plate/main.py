import sys
import re


def sort_key(tag):
    # Write your solution here.
    return tag


def main():
    _, *tags = sys.stdin.read().split()
    print("\n".join(sorted(tags, key=sort_key)))


main()
