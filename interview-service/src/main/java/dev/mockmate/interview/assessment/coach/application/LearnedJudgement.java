package dev.mockmate.interview.assessment.coach.application;

import dev.mockmate.interview.assessment.coach.domain.LearnedCoach;
import dev.mockmate.interview.assessment.coach.domain.Meaning;
import dev.mockmate.interview.assessment.coach.meaning.EmbeddingModel;
import dev.mockmate.interview.assessment.domain.AssessmentRules.Checked;
import dev.mockmate.interview.assessment.domain.SubmittedAnswer;
import dev.mockmate.platform.problem.RedactedException;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * The learned part of the coach in this process: loaded on a worker when the service starts, so that no answer waits for it twice.
 * Where the machine cannot run the embedding model, the rules judge alone; log, metric and readiness say so.
 */
@ApplicationScoped
class LearnedJudgement {

    private static final Logger LOG = Logger.getLogger(LearnedJudgement.class);

    /** What the coach judges by; {@code RULES} stays so until the service starts again. */
    enum Basis {
        LOADING,
        LEARNED,
        RULES;

        String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final boolean wanted;
    private final Supplier<Meaning> meaning;
    private volatile Basis basis = Basis.LOADING;
    private Optional<LearnedCoach> coach;

    @Inject
    LearnedJudgement(CoachConfig config, MeterRegistry metrics) {
        this(config.learned(), EmbeddingModel::load);
        metrics.gauge("mockmate.coach.learned", this, judgement -> judgement.basis == Basis.LEARNED ? 1 : 0);
    }

    LearnedJudgement(boolean wanted, Supplier<Meaning> meaning) {
        this.wanted = wanted;
        this.meaning = meaning;
    }

    void load(@Observes StartupEvent started) {
        Infrastructure.getDefaultWorkerPool().execute(this::coach);
    }

    Basis basis() {
        return basis;
    }

    /** The same with what was learned; as it is where that is not to be had. Takes milliseconds for each sentence: for workers only. */
    Checked over(Checked ruled, SubmittedAnswer answer) {
        return coach().map(learned -> over(learned, ruled, answer)).orElse(ruled);
    }

    private static Checked over(LearnedCoach learned, Checked ruled, SubmittedAnswer answer) {
        try {
            return new Checked(
                    learned.over(ruled.assessment(), answer), ruled.droppedQuotes(), ruled.removedInventions());
        } catch (RuntimeException failed) {
            LOG.errorf("an answer is judged by rules alone cause=%s", new RedactedException(failed).getMessage());
            return ruled;
        }
    }

    private synchronized Optional<LearnedCoach> coach() {
        if (coach == null) {
            coach = wanted ? loaded() : Optional.empty();
            basis = coach.isPresent() ? Basis.LEARNED : Basis.RULES;
        }
        return coach;
    }

    private Optional<LearnedCoach> loaded() {
        long from = System.nanoTime();
        try {
            LearnedCoach learned = LearnedCoach.builtIn(meaning.get());
            LOG.infof("the coach judges by what it learned load_ms=%d", (System.nanoTime() - from) / 1_000_000);
            return Optional.of(learned);
        } catch (RuntimeException | LinkageError unable) {
            LOG.warnf("the coach judges by its rules alone cause=%s", unable.toString());
            return Optional.empty();
        }
    }
}
