import sys
import re


def sort_key(tag):
    match = re.fullmatch(r"v(\d+)\.(\d+)\.(\d+)(?:-([a-z]+)(\d+))?", tag)
    major, minor, patch, stage, number = match.groups()
    stages = ["alpha", "beta", "rc", None]
    return int(major), int(minor), int(patch), stages.index(stage), int(number or 0)


def main():
    _, *tags = sys.stdin.read().split()
    print("\n".join(sorted(tags, key=sort_key)))


main()
