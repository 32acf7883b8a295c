package dev.mockmate.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockmate.campaign.Aftermath;
import dev.mockmate.campaign.RudeClients;
import dev.mockmate.local.Service;
import dev.mockmate.platform.testing.RudeClient;
import dev.mockmate.platform.testing.RudeClient.Tally;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Clients that go away in the middle of any call of any service; many more of them are {@code deploy/benchmarks/run rude-clients}. */
@Order(7)
@ExtendWith(RunningStack.class)
class RudeClientsIT {
    private static final int CALLS = 2_000;
    private static final int AT_ONCE = 20;
    private static final int GROWTH_MIB = 24;
    private static final List<String> USERS = List.of("candidate11", "candidate12", "candidate13", "candidate14");

    @Test
    @Timeout(value = 20, unit = TimeUnit.MINUTES)
    void shouldLeaveNothingBehindWhenClientsGoAway() {
        Map<String, Service> parts = parts();
        RudeClients clients = RudeClients.of(RunningStack.stack(), parts, USERS, RudeClient.anySeed());
        // What a service loads at its first calls is no growth.
        clients.run(CALLS / 10, AT_ONCE);
        Aftermath aftermath = Aftermath.from(RunningStack.stack(), parts.keySet());

        Tally tally = clients.run(CALLS, AT_ONCE);

        System.out.println(tally);
        assertThat(tally.unreachable()).isZero();
        assertThat(tally.calls()).isEqualTo(CALLS);
        assertThat(tally.failures()).as("%s", tally).isZero();
        assertThat(aftermath.connections()).as("seed %d", tally.seed()).isEmpty();
        assertThat(aftermath.memory(GROWTH_MIB)).as("seed %d", tally.seed()).isEmpty();
        assertThat(aftermath.errors()).as("seed %d", tally.seed()).isEmpty();
        aftermath.lines().forEach(System.out::println);
        User.named(USERS.get(0)).get("/api/sessions").then().statusCode(200);
        User.named(USERS.get(0)).get("/api/billing/balance").then().statusCode(200);
    }

    private static Map<String, Service> parts() {
        Map<String, Service> parts = new TreeMap<>();
        for (Service service : Service.values()) {
            parts.put(service.module(), service);
        }
        parts.put(RunningStack.SESSION_REPLICA, Service.SESSION);
        parts.put(RunningStack.BILLING_REPLICA, Service.BILLING);
        return parts;
    }
}
