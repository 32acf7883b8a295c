#include <stdbool.h>
#include <stdio.h>
#include <string.h>

struct parcel {
    char number[10];
    const char *state;
    int failures;
};

static struct parcel parcels[4000];
static int count;

static const char *const changes[][3] = {
    {"pickup", "new", "transit"},     {"hub", "transit", "transit"},  {"deliver", "transit", "delivered"},
    {"fail", "transit", "depot"},     {"pickup", "depot", "transit"}, {"return", "depot", "returned"},
    {"cancel", "new", "cancelled"},
};

/* Changes the state; returns false when the event is rejected. */
static bool handle(struct parcel *parcel, const char *event) {
    for (size_t i = 0; i < sizeof changes / sizeof changes[0]; i++) {
        if (strcmp(event, changes[i][0]) == 0 && strcmp(parcel->state, changes[i][1]) == 0) {
            parcel->state = changes[i][2];
            if (strcmp(event, "fail") == 0 && ++parcel->failures == 3) parcel->state = "returned";
            return true;
        }
    }
    return false;
}

static struct parcel *find(const char *number) {
    for (int i = 0; i < count; i++) {
        if (strcmp(parcels[i].number, number) == 0) return &parcels[i];
    }
    return NULL;
}

int main(void) {
    int n;
    if (scanf("%d", &n) != 1) return 1;
    for (int i = 1; i <= n; i++) {
        char number[10], event[10];
        if (scanf("%9s %9s", number, event) != 2) return 1;
        struct parcel *parcel = find(number);
        if (!parcel && strcmp(event, "create") == 0) {
            strcpy(parcels[count].number, number);
            parcels[count++].state = "new";
        } else if (!parcel || !handle(parcel, event)) {
            printf("rejected %d\n", i);
        }
    }
    for (int i = 0; i < count; i++) printf("%s %s\n", parcels[i].number, parcels[i].state);
    return 0;
}
