package dev.mockmate.testsession.application;

import dev.mockmate.platform.outcome.Outcome;
import dev.mockmate.platform.time.Now;
import dev.mockmate.testsession.domain.CodingTest;
import dev.mockmate.testsession.domain.Refusal;
import dev.mockmate.testsession.domain.TestSelection;
import dev.mockmate.testsession.store.Presence;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/**
 * Heartbeats and activity, the calls that come all the time. In the usual case one statement does it; only when something else
 * may follow (a closed page, a gap, the end) the test is locked and decided on.
 */
@ApplicationScoped
public class RecordPresence {
    private final Presence presence;
    private final UseTestSession tests;
    private final TestSessionConfig config;
    private final Now now;

    RecordPresence(Presence presence, UseTestSession tests, TestSessionConfig config, Now now) {
        this.presence = presence;
        this.tests = tests;
        this.config = config;
        this.now = now;
    }

    /** The page shows itself; answers the time the test holds now. */
    public Uni<Outcome<Instant, Refusal>> heartbeat(TestSelection selection, Actor actor) {
        return presence.heartbeat(selection, now.get(), config.gapAfter())
                .chain(noted -> noted.map(RecordPresence::done).orElseGet(() -> tests.heartbeat(selection, actor)
                        .map(outcome -> outcome.map(CodingTest::lastHeartbeat))));
    }

    /** The candidate does something; answers the time the test holds now. */
    public Uni<Outcome<Instant, Refusal>> activity(TestSelection selection, Actor actor) {
        return presence.activity(selection, now.get(), config.gapAfter())
                .chain(noted -> noted.map(RecordPresence::done).orElseGet(() -> tests.activity(selection, actor)
                        .map(outcome -> outcome.map(CodingTest::lastActivity))));
    }

    private static Uni<Outcome<Instant, Refusal>> done(Instant at) {
        return Uni.createFrom().item(Outcome.done(at));
    }
}
