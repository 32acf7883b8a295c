import sys


def parse(text):
    """Returns the records as lists of fields."""
    records = []
    # Write your solution here.
    return records


def main():
    text = sys.stdin.read()
    for record in parse(text):
        print("".join("[" + field.replace("\n", "\\n") + "]" for field in record))


main()
