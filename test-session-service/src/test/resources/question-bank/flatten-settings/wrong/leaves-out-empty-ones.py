import json
import sys


def flatten(value, path, lines):
    """Appends the lines for a value; the value is what json.loads returns."""
    if isinstance(value, dict):
        for key, child in value.items():
            flatten(child, f"{path}.{key}" if path else key, lines)
    elif isinstance(value, list):
        for i, child in enumerate(value):
            flatten(child, f"{path}[{i}]", lines)
    else:
        lines.append(f"{path} = {json.dumps(value)}")


def main():
    lines = []
    flatten(json.loads(sys.stdin.read()), "", lines)
    print("\n".join(lines))


main()
