import sys


class Config:
    def __init__(self, lines):
        self.settings = {}
        self.parents = {}
        section = None
        for line in map(str.strip, lines):
            if line == "" or line[0] in ";#":
                continue
            if line.startswith("["):
                section, _, parent = line[1:-1].partition(" : ")
                self.settings[section] = {}
                self.parents[section] = parent
            else:
                key, _, value = line.partition("=")
                self.settings[section][key.strip()] = value.strip()

    def lookup(self, section, key):
        """Returns the value, or None if the key was not found."""
        while section in self.settings:
            if key in self.settings[section]:
                return self.settings[section][key]
            section = self.parents[section]
        return self.settings.get("default", {}).get(key)


def main():
    lines = sys.stdin.read().split("\n")
    n, q = map(int, lines[0].split())
    config = Config(lines[1:n + 1])
    for line in lines[n + 1:n + 1 + q]:
        section, key = line.split()
        value = config.lookup(section, key)
        print("MISSING" if value is None else "=" + value)


main()
