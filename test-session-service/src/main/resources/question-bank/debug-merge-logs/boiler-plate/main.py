import sys


def merge(first, second):
    """The logs are lists of pairs (time, event)."""
    merged = []
    i = j = 0
    while i < len(first) and j < len(second):
        if first[i][0] < second[j][0]:
            merged.append(first[i])
            i += 1
        else:
            merged.append(second[j])
            j += 1
    merged.extend(first[i:])
    return merged


def main():
    data = sys.stdin.read().split()
    a = int(data[0])
    lines = list(zip(map(int, data[2::2]), data[3::2]))
    for time, event in merge(lines[:a], lines[a:]):
        print(time, event)


main()
