import json
import sys


def flatten(value, path, lines):
    """Appends the lines for a value; the value is what json.loads returns."""
    # Write your solution here.
    lines.append(f"{path} = {json.dumps(value)}")


def main():
    lines = []
    flatten(json.loads(sys.stdin.read()), "", lines)
    print("\n".join(lines))


main()
