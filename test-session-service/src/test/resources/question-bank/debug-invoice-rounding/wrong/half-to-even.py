import sys


def amount(pieces, price, discount):
    return round(pieces * price * (100 - discount) / 100)


def main():
    data = list(map(int, sys.stdin.read().split()))
    total = 0
    for i in range(1, len(data), 3):
        line = amount(data[i], data[i + 1], data[i + 2])
        total += line
        print(line)
    print(total)


main()
