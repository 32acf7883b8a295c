import sys


def ranking(people):
    """People are tuples (name, revenue, returns). Returns pairs (place, name)."""
    result = []
    # Write your solution here.
    return result


def main():
    data = sys.stdin.read().split()[1:]
    people = list(zip(data[0::3], map(int, data[1::3]), map(int, data[2::3])))
    for place, name in ranking(people):
        print(place, name)


main()
