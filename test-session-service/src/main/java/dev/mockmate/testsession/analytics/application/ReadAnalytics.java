package dev.mockmate.testsession.analytics.application;

import dev.mockmate.testsession.analytics.store.TestFigures;
import dev.mockmate.testsession.analytics.store.TestFigures.OfDay;
import dev.mockmate.testsession.analytics.store.TestFigures.OfStatus;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Figures over the tests of an organisation. */
@ApplicationScoped
public class ReadAnalytics {
    private final TestFigures figures;

    ReadAnalytics(TestFigures figures) {
        this.figures = figures;
    }

    /** The figures of a period. */
    public record Analytics(List<OfStatus> byStatus, List<OfDay> byDay) {}

    /** The figures of {@code [from, to)}; an empty organisation stands for all. */
    public Uni<Analytics> of(Optional<String> organisation, Instant from, Instant to) {
        return figures.byStatus(organisation, from, to)
                .chain(byStatus -> figures.byDay(organisation, from, to).map(byDay -> new Analytics(byStatus, byDay)));
    }
}
