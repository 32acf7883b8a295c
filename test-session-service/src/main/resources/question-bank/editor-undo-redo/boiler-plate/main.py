import sys


def edit(commands):
    # Write your solution here.
    return ""


def main():
    lines = sys.stdin.read().split("\n")
    count = int(lines[0])
    print("[" + edit(lines[1:count + 1]) + "]")


main()
