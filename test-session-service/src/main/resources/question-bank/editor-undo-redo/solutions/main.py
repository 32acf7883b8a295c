import sys


def edit(commands):
    done = [""]  # all versions of the note, the current one is the last
    undone = []
    for command in commands:
        if command == "undo":
            if len(done) > 1:
                undone.append(done.pop())
        elif command == "redo":
            if undone:
                done.append(undone.pop())
        else:
            word, rest = command.split(" ", 1)
            note = done[-1]
            if word == "type":
                note += rest
            else:
                note = note[:max(0, len(note) - int(rest))]
            done.append(note)
            undone.clear()
    return done[-1]


def main():
    lines = sys.stdin.read().split("\n")
    count = int(lines[0])
    print("[" + edit(lines[1:count + 1]) + "]")


main()
