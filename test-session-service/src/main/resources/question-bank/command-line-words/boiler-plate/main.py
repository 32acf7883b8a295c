import sys


def split(line):
    """The words of the line, or None for an error."""
    # Write your solution here.
    return None


def main():
    lines = sys.stdin.read().split("\n")
    for line in lines[1:int(lines[0]) + 1]:
        words = split(line)
        print("error" if words is None else " ".join([str(len(words))] + [f"<{word}>" for word in words]))


main()
