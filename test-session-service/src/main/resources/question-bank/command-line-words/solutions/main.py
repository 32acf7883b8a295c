import sys


def split(line):
    """The words of the line, or None for an error."""
    words = []
    word = None  # None: between words
    quote = None
    escaped = False
    for char in line:
        if escaped:
            word += char
            escaped = False
        elif char == "\\" and quote != "'":
            word = word or ""
            escaped = True
        elif quote:
            if char == quote:
                quote = None
            else:
                word += char
        elif char in "'\"":
            word = word or ""
            quote = char
        elif char == " ":
            if word is not None:
                words.append(word)
            word = None
        else:
            word = (word or "") + char
    if quote or escaped:
        return None
    if word is not None:
        words.append(word)
    return words


def main():
    lines = sys.stdin.read().split("\n")
    for line in lines[1:int(lines[0]) + 1]:
        words = split(line)
        print("error" if words is None else " ".join([str(len(words))] + [f"<{word}>" for word in words]))


main()
