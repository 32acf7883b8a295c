import sys


def parse(text):
    """Returns the records as lists of fields."""
    records = []
    record = []
    i = 0
    while i < len(text):
        field = []
        if text[i] == '"':
            i += 1
            while text[i] != '"' or text[i:i + 2] == '""':
                field.append(text[i])
                i += 2 if text[i] == '"' else 1
            i += 1
        else:
            while i < len(text) and text[i] not in ",\n":
                field.append(text[i])
                i += 1
        record.append("".join(field))
        if i < len(text) and text[i] == ",":
            if i + 1 == len(text):
                record.append("")
        else:
            records.append(record)
            record = []
        i += 1
    if record:
        records.append(record)
    return records


def main():
    text = sys.stdin.read()
    for record in parse(text):
        print("".join("[" + field.replace("\n", "\\n") + "]" for field in record))


main()
