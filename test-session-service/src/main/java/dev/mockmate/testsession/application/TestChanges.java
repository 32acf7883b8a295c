package dev.mockmate.testsession.application;

import com.google.re2j.Pattern;
import dev.mockmate.contracts.event.TestSessionEvent;
import dev.mockmate.testsession.domain.CodingTest;
import dev.mockmate.testsession.domain.TestChange;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Locale;
import java.util.Optional;

/** How a change of a test is told: to other services as an event, to people as an entry of the history. */
final class TestChanges {
    private static final Pattern HUMP = Pattern.compile("([a-z])([A-Z])");

    private TestChanges() {}

    /** The event other services get; empty for what concerns nobody else. */
    static Optional<TestSessionEvent> event(CodingTest test, TestChange change) {
        if (change instanceof TestChange.Created) {
            return Optional.of(new TestSessionEvent.Created(
                    test.id(),
                    test.candidateId(),
                    test.attempt(),
                    test.timing().durationMinutes(),
                    test.timing().startedAt(),
                    test.timing().endsAt()));
        } else if (change instanceof TestChange.Completed c) {
            return Optional.of(new TestSessionEvent.Completed(
                    test.id(), test.candidateId(), c.method().label(), c.at()));
        } else if (change instanceof TestChange.Abandoned c) {
            return Optional.of(new TestSessionEvent.Abandoned(
                    test.id(), test.candidateId(), c.method().label(), c.at()));
        } else if (change instanceof TestChange.Revived c) {
            return Optional.of(new TestSessionEvent.Revived(test.id(), test.candidateId(), c.at()));
        }
        if (change instanceof TestChange.Reopened c) {
            return Optional.of(new TestSessionEvent.Revived(test.id(), test.candidateId(), c.at()));
        }
        return Optional.empty();
    }

    /** The history's name of a change, like {@code gap_returned}. */
    static String kind(TestChange change) {
        return HUMP.matcher(change.getClass().getSimpleName())
                .replaceAll("$1_$2")
                .toLowerCase(Locale.ROOT);
    }

    /** What the history tells beside the kind. */
    static JsonObject detail(CodingTest test, TestChange change) {
        if (change instanceof TestChange.Created) {
            return new JsonObject()
                    .put("test_duration_minutes", test.timing().durationMinutes())
                    .put("extra_time_percent", test.timing().extraPercent())
                    .put("test_end_time", test.timing().endsAt().toString());
        } else if (change instanceof TestChange.Revived c) {
            return new JsonObject().put("closed_at", c.closedAt().toString());
        } else if (change instanceof TestChange.Abandoned c) {
            JsonObject detail =
                    new JsonObject().put("completion_method", c.method().label());
            return c.revivableUntil() == null
                    ? detail
                    : detail.put("revivable_until", c.revivableUntil().toString());
        } else if (change instanceof TestChange.Completed c) {
            JsonObject detail =
                    new JsonObject().put("completion_method", c.method().label());
            return c.claimed() == c.method()
                    ? detail
                    : detail.put("claimed", c.claimed().label());
        } else if (change instanceof TestChange.GapReturned c) {
            return new JsonObject()
                    .put("from", c.gap().from().toString())
                    .put("to", c.gap().to().toString())
                    .put("seconds", c.seconds())
                    .put("cause", c.cause().name().toLowerCase(Locale.ROOT));
        } else if (change instanceof TestChange.SectionsCompleted c) {
            return new JsonObject().put("sections", new JsonArray(c.sections()));
        }
        return recruitersDetail(change);
    }

    private static JsonObject recruitersDetail(TestChange change) {
        if (change instanceof TestChange.TimeAdded c) {
            return new JsonObject().put("seconds", c.seconds()).put("reason", c.reason());
        } else if (change instanceof TestChange.Announced c) {
            return new JsonObject().put("id", c.id().toString()).put("text", c.text());
        } else if (change instanceof TestChange.EndRequested c) {
            return new JsonObject().put("reason", c.reason());
        } else if (change instanceof TestChange.Reopened c) {
            return new JsonObject().put("minutes", c.minutes()).put("reason", c.reason());
        }
        return new JsonObject();
    }
}
