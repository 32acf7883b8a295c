package dev.mockmate.testsession.proctoring.application;

import dev.mockmate.platform.http.Cursor;
import dev.mockmate.platform.outcome.Outcome;
import dev.mockmate.platform.time.Ids;
import dev.mockmate.platform.time.Now;
import dev.mockmate.testsession.domain.CodingTest;
import dev.mockmate.testsession.domain.Refusal;
import dev.mockmate.testsession.domain.TestSelection;
import dev.mockmate.testsession.domain.TestState;
import dev.mockmate.testsession.proctoring.store.ProctoringEvents;
import dev.mockmate.testsession.proctoring.store.ProctoringEvents.Address;
import dev.mockmate.testsession.proctoring.store.ProctoringEvents.Count;
import dev.mockmate.testsession.proctoring.store.ProctoringEvents.Kept;
import dev.mockmate.testsession.proctoring.store.ProctoringEvents.Owner;
import dev.mockmate.testsession.proctoring.store.ProctoringEvents.Told;
import dev.mockmate.testsession.store.Tests;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps what pages tell about how a test is taken, and shows it to recruiters, who judge. */
@ApplicationScoped
public class RecordProctoring {
    private final Tests tests;
    private final ProctoringEvents events;
    private final ProctoringConfig config;
    private final Ids ids;
    private final Now now;

    RecordProctoring(Tests tests, ProctoringEvents events, ProctoringConfig config, Ids ids, Now now) {
        this.tests = tests;
        this.events = events;
        this.config = config;
        this.ids = ids;
        this.now = now;
    }

    /** Something a page tells, before it is kept; {@code length} is null for what has none. */
    public record News(String kind, Instant at, Integer length) {}

    /** What is known of a test. */
    public record Proctoring(List<Kept> events, List<Count> counts, List<Address> addresses) {}

    /** Keeps what a page tells, as a part of the running transaction: how many were kept; beyond the limit of a test none are. */
    public Uni<Outcome<Integer, Refusal>> note(TestSelection selection, List<News> told, String address) {
        return tests.find(selection).chain(found -> {
            if (found.isEmpty()) {
                return Uni.createFrom().item(Outcome.refused(new Refusal.NotFound()));
            }
            TestState state = found.get().state();
            return state instanceof TestState.Over
                    ? Uni.createFrom().item(Outcome.refused(new Refusal.TestOver(state)))
                    : keep(found.get(), told, address).map(Outcome::done);
        });
    }

    /** What is known of a test, its events from a place on; empty when there is no such test. */
    public Uni<Optional<Proctoring>> of(TestSelection selection, Optional<Cursor> after, int limit) {
        return tests.find(selection)
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : of(found.get(), after, limit).map(Optional::of));
    }

    /** Forgets what is too old. */
    public Uni<Void> expire() {
        return events.expire(now.get().minus(config.retention()), config.batch())
                .replaceWithVoid();
    }

    private Uni<Integer> keep(CodingTest test, List<News> told, String address) {
        List<Told> kept = told.stream()
                .map(one -> new Told(ids.next(), one.kind(), one.at(), one.length()))
                .toList();
        Owner owner = new Owner(test.id(), test.candidateId(), test.assignment().organisation());
        return events.add(owner, kept, address, now.get(), config.maxEvents());
    }

    private Uni<Proctoring> of(CodingTest test, Optional<Cursor> after, int limit) {
        return events.of(test.id(), after, limit)
                .chain(page -> events.counts(test.id()).chain(counts -> events.addresses(test.id())
                        .map(addresses -> new Proctoring(page, counts, addresses))));
    }
}
