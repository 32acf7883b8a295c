import sys


def loop_members(delegates_to):
    members = []
    state = {}  # name -> number of the walk in which it was first met
    for walk, start in enumerate(delegates_to):
        name = start
        while name in delegates_to and name not in state:
            state[name] = walk
            name = delegates_to[name]
        if state.get(name) == walk:
            first = name
            members.append(name)
            name = delegates_to[name]
            while name != first:
                members.append(name)
                name = delegates_to[name]
    return members


def main():
    data = sys.stdin.read().split()
    n = int(data[0])
    delegates_to = {data[1 + 2 * i]: data[2 + 2 * i] for i in range(n)}
    print("\n".join(loop_members(delegates_to) or ["none"]))


main()
