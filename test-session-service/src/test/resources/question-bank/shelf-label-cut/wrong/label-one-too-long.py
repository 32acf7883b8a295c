import sys


def cut(name, width):
    if len(name) <= width:
        return name
    return name[:width].rstrip(" ") + "\u2026"


def main():
    lines = sys.stdin.buffer.read().decode("utf-8").split("\n")
    n, width = map(int, lines[0].split())
    out = [cut(name, width) for name in lines[1:n + 1]]
    sys.stdout.buffer.write(("\n".join(out) + "\n").encode("utf-8"))


main()
