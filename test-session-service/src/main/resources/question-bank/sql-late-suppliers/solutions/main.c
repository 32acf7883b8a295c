#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct supplier {
    int id;
    char name[16];
    long long count, sum; /* of the deliveries; both begin with 0 */
};

static struct supplier suppliers[400];

/* Called for each delivery. */
static void add_delivery(int supplier_count, int supplier_id, int days_late) {
    for (int i = 0; i < supplier_count; i++) {
        if (suppliers[i].id == supplier_id) {
            suppliers[i].count++;
            suppliers[i].sum += days_late;
        }
    }
}

static int is_in_result(const struct supplier *supplier, int least, int limit) {
    return supplier->count >= least && supplier->sum > limit * supplier->count;
}

/* For qsort: the order of the result. The order of suppliers that are not in it does not matter. */
static int compare(const void *a, const void *b) {
    const struct supplier *x = a, *y = b;
    if (x->count == 0 || y->count == 0) {
        return (x->count == 0) - (y->count == 0);
    }
    /* x->sum / x->count compared with y->sum / y->count, without fractions */
    long long left = x->sum * y->count, right = y->sum * x->count;
    if (left != right) {
        return left > right ? -1 : 1;
    }
    int order = strcmp(x->name, y->name);
    return order != 0 ? order : (x->id > y->id) - (x->id < y->id);
}

int main(void) {
    int s, d, least, limit, rows = 0;
    if (scanf("%d %d %d %d", &s, &d, &least, &limit) != 4) {
        return 1;
    }
    for (int i = 0; i < s; i++) {
        if (scanf("%d %15s", &suppliers[i].id, suppliers[i].name) != 2) {
            return 1;
        }
    }
    for (int i = 0; i < d; i++) {
        int supplier_id, days_late;
        if (scanf("%d %d", &supplier_id, &days_late) != 2) {
            return 1;
        }
        add_delivery(s, supplier_id, days_late);
    }
    qsort(suppliers, s, sizeof suppliers[0], compare);
    for (int i = 0; i < s; i++) {
        if (is_in_result(&suppliers[i], least, limit)) {
            printf("%s %lld %lld\n", suppliers[i].name, suppliers[i].count, suppliers[i].sum);
            rows++;
        }
    }
    if (rows == 0) {
        puts("NO ROWS");
    }
    return 0;
}
