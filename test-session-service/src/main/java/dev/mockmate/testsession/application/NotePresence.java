package dev.mockmate.testsession.application;

import dev.mockmate.platform.time.Now;
import dev.mockmate.testsession.domain.CodingTest;
import dev.mockmate.testsession.domain.Outcome;
import dev.mockmate.testsession.domain.TestSelection;
import dev.mockmate.testsession.store.Presence;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * Heartbeats and activity, the calls that come all the time. In the usual case one statement does it; only when something else
 * may follow (a closed page, a gap, the end) the test is locked and decided on.
 */
@ApplicationScoped
public class NotePresence {
    private final Presence presence;
    private final UseTestSession tests;
    private final TestSessionConfig config;
    private final Now now;

    NotePresence(Presence presence, UseTestSession tests, TestSessionConfig config, Now now) {
        this.presence = presence;
        this.tests = tests;
        this.config = config;
        this.now = now;
    }

    /** What came of it. */
    public sealed interface Result {
        /** Noted, as the time the test holds now. */
        record Noted(Instant at) implements Result {}

        /** Not possible. */
        record Refused(Outcome.Refused outcome) implements Result {}
    }

    /** The page shows itself; empty when the candidate has no test. */
    public Uni<Optional<Result>> heartbeat(TestSelection selection, Actor actor) {
        return presence.heartbeat(selection, now.get(), config.gapAfter())
                .chain(noted -> noted.isPresent()
                        ? Uni.createFrom().item(noted.map(Result.Noted::new))
                        : tests.heartbeat(selection, actor).map(outcome -> result(outcome, CodingTest::lastHeartbeat)));
    }

    /** The candidate does something; empty when the candidate has no test. */
    public Uni<Optional<Result>> activity(TestSelection selection, Actor actor) {
        return presence.activity(selection, now.get(), config.gapAfter())
                .chain(noted -> noted.isPresent()
                        ? Uni.createFrom().item(noted.map(Result.Noted::new))
                        : tests.activity(selection, actor).map(outcome -> result(outcome, CodingTest::lastActivity)));
    }

    private static Optional<Result> result(Optional<Outcome> outcome, Function<CodingTest, Instant> noted) {
        return outcome.map(decided -> decided instanceof Outcome.Refused refused
                ? new Result.Refused(refused)
                : new Result.Noted(noted.apply(decided.test())));
    }
}
