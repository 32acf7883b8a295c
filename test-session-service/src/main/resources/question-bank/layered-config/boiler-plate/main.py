import sys


class Config:
    def __init__(self, lines):
        # Write your solution here.
        pass

    def lookup(self, section, key):
        """Returns the value, or None if the key was not found."""
        # Write your solution here.
        return None


def main():
    lines = sys.stdin.read().split("\n")
    n, q = map(int, lines[0].split())
    config = Config(lines[1:n + 1])
    for line in lines[n + 1:n + 1 + q]:
        section, key = line.split()
        value = config.lookup(section, key)
        print("MISSING" if value is None else "=" + value)


main()
