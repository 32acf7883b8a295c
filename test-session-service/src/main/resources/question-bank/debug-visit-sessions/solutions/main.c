#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct user {
    char name[16];
    int sessions;
    int last_time;
};

static struct user users[300];
static int user_count;

static struct user *find_user(const char *name) {
    for (int i = 0; i < user_count; i++) {
        if (strcmp(users[i].name, name) == 0) {
            return &users[i];
        }
    }
    strcpy(users[user_count].name, name);
    return &users[user_count++]; /* with 0 sessions */
}

static int by_name(const void *a, const void *b) {
    return strcmp(((const struct user *)a)->name, ((const struct user *)b)->name);
}

int main(void) {
    int n, gap, time;
    char name[16];
    if (scanf("%d %d", &n, &gap) != 2) {
        return 1;
    }
    for (int i = 0; i < n && scanf("%d %15s", &time, name) == 2; i++) {
        struct user *user = find_user(name);
        if (user->sessions == 0 || time - user->last_time > gap) {
            user->sessions++;
        }
        user->last_time = time;
    }
    qsort(users, user_count, sizeof users[0], by_name);
    for (int i = 0; i < user_count; i++) {
        printf("%s %d\n", users[i].name, users[i].sessions);
    }
    return 0;
}
