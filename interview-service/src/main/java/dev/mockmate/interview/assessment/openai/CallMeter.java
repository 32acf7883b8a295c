package dev.mockmate.interview.assessment.openai;

import dev.langchain4j.model.output.TokenUsage;
import dev.mockmate.interview.assessment.application.Payer;
import dev.mockmate.interview.assessment.store.ModelCalls;
import dev.mockmate.platform.problem.RedactedException;
import dev.mockmate.platform.time.Ids;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Records each call of the model, in the database for the session's budget and as metrics: what it took, never what was said. */
@ApplicationScoped
public class CallMeter {
    private static final Logger LOG = Logger.getLogger(CallMeter.class);
    private static final int CHARACTERS_OF_A_TOKEN = 4;

    private final ModelCalls calls;
    private final OpenAiConfig config;
    private final MeterRegistry metrics;
    private final Timer batches;
    private final Clock clock;
    private final Ids ids;

    CallMeter(ModelCalls calls, OpenAiConfig config, MeterRegistry metrics, Clock clock, Ids ids) {
        this.calls = calls;
        this.config = config;
        this.metrics = metrics;
        this.batches = Timer.builder("mockmate.model.batch")
                .description(
                        "From the arrival of a batch of tokens until it was read and what it completed was given on")
                .serviceLevelObjectives(
                        Duration.ofNanos(250_000),
                        Duration.ofNanos(500_000),
                        Duration.ofMillis(1),
                        Duration.ofMillis(2),
                        Duration.ofMillis(3),
                        Duration.ofMillis(5),
                        Duration.ofMillis(10),
                        Duration.ofMillis(20),
                        Duration.ofMillis(50))
                .register(metrics);
        this.clock = clock;
        this.ids = ids;
    }

    /** A call begins now. */
    Call begin(Payer payer, ModelRequest asked) {
        return new Call(payer, asked, clock.instant(), System.nanoTime());
    }

    /** One call while it goes on. Words come on one thread after another, never on two at once. */
    final class Call {
        private final Payer payer;
        private final ModelRequest asked;
        private final Instant startedAt;
        private final long started;
        private volatile long firstWords;
        private volatile int characters;
        private volatile TokenUsage usage;

        private Call(Payer payer, ModelRequest asked, Instant startedAt, long started) {
            this.payer = payer;
            this.asked = asked;
            this.startedAt = startedAt;
            this.started = started;
        }

        /** Words have come and been read. */
        void read(String words, long arrived) {
            if (firstWords == 0) {
                firstWords = arrived;
            }
            characters += words.length();
            batches.record(Duration.ofNanos(System.nanoTime() - arrived));
        }

        /** The provider told what it counted. */
        void used(TokenUsage told) {
            usage = told;
        }

        /** Whether it takes longer than a call may. */
        boolean isTooLong() {
            return soFar().compareTo(config.timeout()) >= 0;
        }

        /** It is over; failing to record that is no reason to lose an assessment. */
        Uni<Void> end(CallOutcome outcome) {
            Duration took = soFar();
            Optional<Duration> first =
                    Optional.of(firstWords).filter(at -> at != 0).map(at -> Duration.ofNanos(at - started));
            boolean told = usage != null && usage.inputTokenCount() != null && usage.outputTokenCount() != null;
            int in = told ? usage.inputTokenCount() : asked.characters() / CHARACTERS_OF_A_TOKEN;
            int out = told ? usage.outputTokenCount() : characters / CHARACTERS_OF_A_TOKEN;
            measure(outcome, took, first, in, out);
            return calls.add(new ModelCalls.Call(
                            ids.next(),
                            payer.sessionId(),
                            payer.userId(),
                            asked.purpose(),
                            config.model(),
                            asked.version(),
                            startedAt,
                            first.map(Duration::toMillis),
                            took.toMillis(),
                            in,
                            out,
                            !told,
                            outcome.wire()))
                    .onFailure()
                    .invoke(failure -> LOG.warnf(
                            "a call of the model was not recorded cause=%s",
                            new RedactedException(failure).getMessage()))
                    .onFailure()
                    .recoverWithNull();
        }

        private Duration soFar() {
            return Duration.ofNanos(System.nanoTime() - started);
        }

        private void measure(CallOutcome outcome, Duration took, Optional<Duration> first, int in, int out) {
            metrics.timer("mockmate.model.call", "purpose", asked.purpose(), "outcome", outcome.wire())
                    .record(took);
            first.ifPresent(time -> metrics.timer("mockmate.model.first.token", "purpose", asked.purpose())
                    .record(time));
            metrics.counter("mockmate.model.tokens", "direction", "in").increment(in);
            metrics.counter("mockmate.model.tokens", "direction", "out").increment(out);
        }
    }
}
