import sys


def ready_at(labels, printers):
    # Write your solution here.
    return 0


def main():
    data = list(map(int, sys.stdin.read().split()))
    n, labels = data[0], data[1]
    printers = [(data[2 + 2 * i], data[3 + 2 * i]) for i in range(n)]
    print(ready_at(labels, printers))


main()
