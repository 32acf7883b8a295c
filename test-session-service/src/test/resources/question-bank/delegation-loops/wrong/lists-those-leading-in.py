import sys

data = sys.stdin.read().split()
n = int(data[0])
to = {data[1 + 2 * i]: data[2 + 2 * i] for i in range(n)}
stuck = []
for start in to:
    seen = set()
    name = start
    while name in to and name not in seen:
        seen.add(name)
        name = to[name]
    if name in seen:
        stuck.append(start)
print("\n".join(stuck or ["none"]))
