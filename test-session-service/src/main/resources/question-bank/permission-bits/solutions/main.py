import sys


def replay(permissions, commands):
    """commands: list of [word] or [word, number as text]; returns the lines to print."""
    lines = []
    for word, *rest in commands:
        bit = 1 << int(rest[0]) if rest else 0
        if word == "grant":
            permissions |= bit
        elif word == "revoke":
            permissions &= ~bit
        elif word == "flip":
            permissions ^= bit
        elif word == "has":
            lines.append("yes" if permissions & bit else "no")
        elif word == "count":
            lines.append(str(permissions.bit_count()))
        else:
            lines.append(str(permissions.bit_length() - 1) if permissions else "none")
    lines.append(str(permissions))
    return lines


def main():
    first, *rest = sys.stdin.read().splitlines()
    permissions = int(first.split()[0])
    print("\n".join(replay(permissions, [line.split() for line in rest])))


main()
