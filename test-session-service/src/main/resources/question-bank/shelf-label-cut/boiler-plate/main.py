import sys


def cut(name, width):
    # Write your solution here.
    return name


def main():
    lines = sys.stdin.buffer.read().decode("utf-8").split("\n")
    n, width = map(int, lines[0].split())
    out = [cut(name, width) for name in lines[1:n + 1]]
    sys.stdout.buffer.write(("\n".join(out) + "\n").encode("utf-8"))


main()
