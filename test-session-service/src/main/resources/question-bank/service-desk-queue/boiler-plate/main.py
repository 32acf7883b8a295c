import sys


def assign(desks, visitors):
    """A list of (desk, start) in the order of the visitors."""
    # Write your solution here.
    return []


def main():
    data = list(map(int, sys.stdin.read().split()))
    n, desks = data[0], data[1]
    visitors = [(data[2 + 2 * i], data[3 + 2 * i]) for i in range(n)]
    for desk, start in assign(desks, visitors):
        print(desk, start)


main()
