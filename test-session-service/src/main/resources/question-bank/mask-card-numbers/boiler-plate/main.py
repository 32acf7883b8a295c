import sys


def mask(note):
    # Write your solution here.
    return note


def main():
    lines = sys.stdin.read().split("\n")
    n = int(lines[0])
    for note in lines[1:n + 1]:
        print(mask(note))


main()
