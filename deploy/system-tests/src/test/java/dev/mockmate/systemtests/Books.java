package dev.mockmate.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;

/** The ledger, as billing-service's own reconciliation finds it. */
final class Books {

    private Books() {}

    /**
     * Sums to zero, no floor broken, every charge by the formula, and billing heard what session-service said: once all that was
     * said has been heard, for a fact and its effect in the ledger come one after the other.
     */
    static void check() {
        EventLog.awaitAllTaken();
        Probe.eventually(() -> {
            JsonPath found = User.ok(User.admin().get("/api/billing/reconciliation"));
            assertThat(found.getLong("sum")).isZero();
            assertThat(found.getList("differences")).isEmpty();
            assertThat(found.getBoolean("balanced")).isTrue();
        });
    }
}
