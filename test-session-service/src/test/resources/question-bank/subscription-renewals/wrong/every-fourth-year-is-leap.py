import sys


def renewal(year, month, day, months, k):
    """Returns year, month and day of the k-th renewal."""
    count = year * 12 + (month - 1) + months * k
    year, month = count // 12, count % 12 + 1
    leap = year % 4 == 0
    lengths = [31, 29 if leap else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return year, month, min(day, lengths[month - 1])


def main():
    lines = sys.stdin.read().split("\n")
    for line in lines[1:int(lines[0]) + 1]:
        date, months, k = line.split()
        year, month, day = map(int, date.split("-"))
        year, month, day = renewal(year, month, day, int(months), int(k))
        print(f"{year:04d}-{month:02d}-{day:02d}")


main()
