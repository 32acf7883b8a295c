import sys


def ranking(people):
    """People are tuples (name, revenue, returns). Returns pairs (place, name)."""
    result = []
    people = sorted(people, key=lambda person: (-person[1], person[2], person[0]))
    place, previous = 0, None
    for position, (name, revenue, returns) in enumerate(people, start=1):
        if (revenue, returns) != previous:
            place, previous = place + 1, (revenue, returns)
        result.append((place, name))
    return result


def main():
    data = sys.stdin.read().split()[1:]
    people = list(zip(data[0::3], map(int, data[1::3]), map(int, data[2::3])))
    for place, name in ranking(people):
        print(place, name)


main()
