import sys

for line in sys.stdin.read().splitlines():
    fields = line.split(",")
    print("".join("[" + field.strip('"') + "]" for field in fields))
