package dev.mockmate.testsession.rest;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.mockmate.platform.http.Page;
import dev.mockmate.testsession.domain.CodingTest;
import dev.mockmate.testsession.domain.CompletionMethod;
import dev.mockmate.testsession.domain.Progress;
import dev.mockmate.testsession.domain.TestState;
import dev.mockmate.testsession.store.History;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The bodies of the answers. */
public final class Views {
    private Views() {}

    /**
     * A test.
     *
     * @param attempt 1 for the candidate's first test
     * @param testEndTime when the server ends it
     * @param remainingSeconds until then; 0 when it is over
     * @param extraSeconds added since the beginning
     * @param completionMethod how it came to its end
     * @param sequence the highest one of the progress taken, from which a reloaded page goes on; null when none was sent
     * @param revivedCount how often a closed page came back
     */
    @Schema(name = "TestSession")
    public record TestSession(
            UUID id,
            int attempt,
            UUID candidateId,
            Instant testStartTime,
            int testDurationMinutes,
            Instant testEndTime,
            long remainingSeconds,
            long extraSeconds,
            int extraTimePercent,

            @Schema(enumeration = {"active", "completed", "abandoned"})
            String status,

            @Schema(
                    nullable = true,
                    enumeration = {"manual", "tab_close", "timer_expired", "heartbeat_timeout", "auto"})
            String completionMethod,

            @Schema(nullable = true) Instant completedAt,
            Instant lastHeartbeat,
            Instant lastActivity,
            List<UUID> questionIds,
            List<String> sections,
            List<String> sectionsCompleted,

            @Schema(type = SchemaType.OBJECT, additionalProperties = Schema.True.class)
            Map<String, Object> pendingAnswers,

            @Schema(nullable = true) Long sequence,
            int revivedCount,
            Instant createdAt,
            Instant updatedAt) {

        public static TestSession of(CodingTest test, Instant now) {
            TestState state = test.state();
            return new TestSession(
                    test.id(),
                    test.attempt(),
                    test.candidateId(),
                    test.timing().startedAt(),
                    test.timing().durationMinutes(),
                    test.timing().endsAt(),
                    canGoOn(state, now) ? test.timing().remainingSeconds(now) : 0,
                    test.timing().extraSeconds(),
                    test.timing().extraPercent(),
                    state.label(),
                    method(state),
                    state instanceof TestState.Completed done ? done.at() : null,
                    test.lastHeartbeat(),
                    test.lastActivity(),
                    test.contents().questionIds(),
                    test.contents().sections(),
                    test.progress().sectionsCompleted(),
                    answers(test.progress()),
                    test.progress().sequence().orElse(null),
                    test.revivedCount(),
                    test.createdAt(),
                    test.updatedAt());
        }
    }

    /**
     * A test in a list: without what was typed.
     *
     * @param answered how many questions have an answer
     */
    @Schema(name = "TestSessionSummary")
    record Summary(
            UUID id,
            int attempt,
            UUID candidateId,
            Instant testStartTime,
            int testDurationMinutes,
            Instant testEndTime,
            long remainingSeconds,
            long extraSeconds,
            int extraTimePercent,

            @Schema(enumeration = {"active", "completed", "abandoned"})
            String status,

            @Schema(
                    nullable = true,
                    enumeration = {"manual", "tab_close", "timer_expired", "heartbeat_timeout", "auto"})
            String completionMethod,

            @Schema(nullable = true) Instant completedAt,
            Instant lastHeartbeat,
            Instant lastActivity,
            List<UUID> questionIds,
            List<String> sections,
            List<String> sectionsCompleted,
            int answered,
            int revivedCount,
            Instant createdAt,
            Instant updatedAt) {

        static Summary of(TestSession test, int answered) {
            return new Summary(
                    test.id(),
                    test.attempt(),
                    test.candidateId(),
                    test.testStartTime(),
                    test.testDurationMinutes(),
                    test.testEndTime(),
                    test.remainingSeconds(),
                    test.extraSeconds(),
                    test.extraTimePercent(),
                    test.status(),
                    test.completionMethod(),
                    test.completedAt(),
                    test.lastHeartbeat(),
                    test.lastActivity(),
                    test.questionIds(),
                    test.sections(),
                    test.sectionsCompleted(),
                    answered,
                    test.revivedCount(),
                    test.createdAt(),
                    test.updatedAt());
        }
    }

    /** A test. */
    @Schema(name = "TestSessionAnswer")
    public record One(boolean success, TestSession session) {}

    /**
     * A test that was begun.
     *
     * @param resumed whether it had begun before
     */
    @Schema(name = "TestSessionCreated")
    record Created(boolean success, TestSession session, boolean resumed) {}

    /**
     * Tests, newest first.
     *
     * @param total how many there are on all pages, counted up to 10,000
     */
    @Schema(name = "TestSessionPage")
    record Many(
            boolean success,
            List<Summary> sessions,
            long total,
            @Schema(nullable = true) String nextCursor) {
        static Many of(Page<Summary> page, long total) {
            return new Many(true, page.items(), total, page.nextCursor());
        }
    }

    @Schema(name = "HeartbeatNoted")
    record Heartbeat(boolean success, Instant lastHeartbeat) {}

    @Schema(name = "ActivityNoted")
    record Activity(boolean success, Instant lastActivity) {}

    /**
     * All work so far, merged.
     *
     * @param stale the questions of the report whose stored answer is newer, or another one of the same sequence
     * @param sequence the highest one taken, null when none was sent
     */
    @Schema(name = "ProgressSaved")
    record Saved(
            boolean success,
            List<String> sectionsCompleted,

            @Schema(type = SchemaType.OBJECT, additionalProperties = Schema.True.class)
            Map<String, Object> pendingAnswers,

            List<String> stale,
            @Schema(nullable = true) Long sequence) {
        /** What a report left behind; a question that was taken is stored as it was sent. */
        static Saved of(Progress progress, Progress.Report report) {
            return new Saved(
                    true,
                    progress.sectionsCompleted(),
                    answers(progress),
                    progress.staleIn(report),
                    progress.sequence().orElse(null));
        }
    }

    @Schema(name = "TestSessionCompleted")
    record Completed(boolean success, String status, Instant completedAt) {}

    @Schema(name = "TestSessionAbandoned")
    record Abandoned(boolean success, String status) {}

    /**
     * Something that happened.
     *
     * @param at when it happened
     * @param recordedAt when it was noticed
     * @param kind {@code created, revived, abandoned, completed, gap_returned, sections_completed, late_answers, time_added,
     *     announced, end_requested, reopened}
     * @param actor {@code user:<id>}, or {@code time}
     * @param detail what there is to tell beside the kind
     */
    @Schema(name = "TestHistoryEntry")
    record HistoryEntry(
            UUID id,
            UUID testId,
            int attempt,
            Instant at,
            Instant recordedAt,
            String kind,
            String actor,

            @Schema(type = SchemaType.OBJECT, additionalProperties = Schema.True.class)
            Map<String, Object> detail) {

        static HistoryEntry of(History.Entry entry) {
            return new HistoryEntry(
                    entry.id(),
                    entry.testId(),
                    entry.attempt(),
                    entry.at(),
                    entry.recordedAt(),
                    entry.kind(),
                    entry.actor(),
                    entry.detail().getMap());
        }
    }

    /** What happened to a candidate's tests, oldest first. */
    @Schema(name = "TestHistory")
    record HistoryPage(
            boolean success,
            List<HistoryEntry> history,
            @Schema(nullable = true) String nextCursor) {
        static HistoryPage of(Page<HistoryEntry> page) {
            return new HistoryPage(true, page.items(), page.nextCursor());
        }
    }

    /** JSON that is written as it was stored. */
    record Raw(@JsonValue @JsonRawValue String json) {}

    private static Map<String, Object> answers(Progress progress) {
        return progress.answers().values().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> new Raw(entry.getValue())));
    }

    private static boolean canGoOn(TestState state, Instant now) {
        return state instanceof TestState.Active
                || (state instanceof TestState.SoftlyAbandoned closed && closed.isRevivableAt(now));
    }

    private static String method(TestState state) {
        if (state instanceof TestState.Completed done) {
            return done.method().label();
        } else if (state instanceof TestState.Abandoned left) {
            return left.method().label();
        }
        return state instanceof TestState.SoftlyAbandoned ? CompletionMethod.TAB_CLOSE.label() : null;
    }
}
