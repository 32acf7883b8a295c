package dev.mockmate.testsession.live.application;

import dev.mockmate.platform.concurrency.InOrder;
import dev.mockmate.testsession.application.TestChangeListener;
import dev.mockmate.testsession.domain.CodingTest;
import dev.mockmate.testsession.domain.TestChange;
import dev.mockmate.testsession.live.domain.PageEvent.Kind;
import dev.mockmate.testsession.live.store.PageEvents;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Tells the candidate's page what changed without it. */
@ApplicationScoped
class PublishPageEvents implements TestChangeListener {
    private final PageEvents events;

    PublishPageEvents(PageEvents events) {
        this.events = events;
    }

    @Override
    public Uni<Void> changed(CodingTest test, List<TestChange> changes, Instant now) {
        return InOrder.each(changes, change -> tell(test, change));
    }

    private Uni<Void> tell(CodingTest test, TestChange change) {
        if (change instanceof TestChange.TimeAdded added) {
            return timeChanged(test, added.at(), added.reason());
        } else if (change instanceof TestChange.GapReturned gap) {
            return timeChanged(test, gap.at(), gap.cause().name().toLowerCase(Locale.ROOT));
        } else if (change instanceof TestChange.Announced said) {
            return append(
                    test,
                    Kind.ANNOUNCEMENT,
                    new JsonObject()
                            .put("id", said.id().toString())
                            .put("text", said.text())
                            .put("at", said.at().toString()),
                    said.at());
        } else if (change instanceof TestChange.Revived revived) {
            return revived(test, revived.at());
        } else if (change instanceof TestChange.Reopened reopened) {
            return revived(test, reopened.at()).chain(() -> timeChanged(test, reopened.at(), reopened.reason()));
        } else if (change instanceof TestChange.Completed done) {
            return ended(test, "completed", done.method().label(), done.at());
        } else if (change instanceof TestChange.Abandoned left) {
            return ended(test, "abandoned", left.method().label(), left.at());
        }
        return Uni.createFrom().voidItem();
    }

    private Uni<Void> timeChanged(CodingTest test, Instant at, String reason) {
        JsonObject data = new JsonObject()
                .put("test_end_time", test.timing().endsAt().toString())
                .put("reason", reason);
        return append(test, Kind.TIME_CHANGED, data, at);
    }

    private Uni<Void> revived(CodingTest test, Instant at) {
        return append(test, Kind.REVIVED, new JsonObject().put("at", at.toString()), at);
    }

    private Uni<Void> ended(CodingTest test, String status, String method, Instant at) {
        JsonObject data = new JsonObject()
                .put("status", status)
                .put("completion_method", method)
                .put("at", at.toString());
        return append(test, Kind.ENDED, data, at);
    }

    private Uni<Void> append(CodingTest test, Kind kind, JsonObject data, Instant at) {
        return events.append(test.id(), kind, data, at);
    }
}
