import sys


def wrap(words, width):
    lines = []
    # Write your solution here.
    return lines


def main():
    width, *words = sys.stdin.read().split()
    print("\n".join(wrap(words, int(width))))


main()
