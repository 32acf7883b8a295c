import sys


def averages(sales, days):
    result = []
    total = sum(sales[:days])
    result.append(total / days)
    for i in range(days, len(sales)):
        total += sales[i] - sales[i - days + 1]
        result.append(total / days)
    return result


def main():
    data = list(map(int, sys.stdin.read().split()))
    for average in averages(data[2:2 + data[0]], data[1]):
        print(f"{average:.7f}")


main()
