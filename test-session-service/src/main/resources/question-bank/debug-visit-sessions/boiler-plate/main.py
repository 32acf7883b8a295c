import sys


def count_sessions(views, gap):
    """Views are pairs (time, user). Returns a dict from user to number of sessions."""
    sessions = {}
    last_time = {}
    for time, user in views:
        if user not in last_time or time - last_time[user] > gap:
            sessions[user] = sessions.get(user, 0) + 1
            last_time[user] = time
    return sessions


def main():
    data = sys.stdin.read().split()
    views = list(zip(map(int, data[2::2]), data[3::2]))
    for user, count in sorted(count_sessions(views, int(data[1])).items()):
        print(user, count)


main()
