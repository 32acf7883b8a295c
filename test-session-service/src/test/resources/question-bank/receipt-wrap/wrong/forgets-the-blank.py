import sys


def wrap(words, width):
    lines = []
    line = ""
    for word in words:
        if line and len(line) + len(word) <= width:
            line += " " + word
            continue
        if line:
            lines.append(line)
        while len(word) > width:
            lines.append(word[:width])
            word = word[width:]
        line = word
    lines.append(line)
    return lines


def main():
    width, *words = sys.stdin.read().split()
    print("\n".join(wrap(words, int(width))))


main()
