import sys


def renewal(year, month, day, months, k):
    """Returns year, month and day of the k-th renewal."""
    # Write your solution here.
    return year, month, day


def main():
    lines = sys.stdin.read().split("\n")
    for line in lines[1:int(lines[0]) + 1]:
        date, months, k = line.split()
        year, month, day = map(int, date.split("-"))
        year, month, day = renewal(year, month, day, int(months), int(k))
        print(f"{year:04d}-{month:02d}-{day:02d}")


main()
