import sys


def replay(permissions, commands):
    """commands: list of [word] or [word, number as text]; returns the lines to print."""
    lines = []
    # Write your solution here.
    lines.append(str(permissions))
    return lines


def main():
    first, *rest = sys.stdin.read().splitlines()
    permissions = int(first.split()[0])
    print("\n".join(replay(permissions, [line.split() for line in rest])))


main()
