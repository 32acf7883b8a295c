import sys


def mask(note):
    result = []
    i = 0
    while i < len(note):
        if not note[i].isdigit():
            result.append(note[i])
            i += 1
            continue
        end = i
        while end < len(note) and note[end].isdigit():
            end += 1
        run = note[i:end]
        if 13 <= len(run) <= 19:
            run = "*" * (len(run) - 4) + run[-4:]
        result.append(run)
        i = end
    return "".join(result)


def main():
    lines = sys.stdin.read().split("\n")
    n = int(lines[0])
    for note in lines[1:n + 1]:
        print(mask(note))


main()
