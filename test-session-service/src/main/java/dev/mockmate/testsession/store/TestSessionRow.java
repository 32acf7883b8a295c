package dev.mockmate.testsession.store;

import dev.mockmate.testsession.domain.Answers;
import dev.mockmate.testsession.domain.Assignment;
import dev.mockmate.testsession.domain.CodingTest;
import dev.mockmate.testsession.domain.CompletionMethod;
import dev.mockmate.testsession.domain.Progress;
import dev.mockmate.testsession.domain.TestContents;
import dev.mockmate.testsession.domain.TestState;
import dev.mockmate.testsession.domain.TestState.Abandoned;
import dev.mockmate.testsession.domain.TestState.Active;
import dev.mockmate.testsession.domain.TestState.Completed;
import dev.mockmate.testsession.domain.TestState.SoftlyAbandoned;
import dev.mockmate.testsession.domain.Timing;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.Type;

/** A row of {@code test_session}; translates between its columns and the domain. */
@Entity
@Table(name = "test_session")
public class TestSessionRow {
    @Id
    UUID id;

    UUID candidateId;
    int attempt;
    String organisation;
    UUID invitationId;
    String status;
    String completionMethod;
    Instant testStartTime;
    int testDurationMinutes;
    int extraTimePercent;
    long extraSeconds;
    long gapSeconds;
    Instant gapsCountedUntil;
    Instant testEndTime;
    Instant lastHeartbeat;
    Instant lastActivity;
    Instant completedAt;
    Instant abandonedAt;
    Instant revivableUntil;
    int revivedCount;

    @Type(JsonArrayType.class)
    @Column(columnDefinition = "jsonb")
    JsonArray questionIds;

    @Column(columnDefinition = "jsonb")
    JsonObject questionVersions;

    @Type(JsonArrayType.class)
    @Column(columnDefinition = "jsonb")
    JsonArray sections;

    @Type(JsonArrayType.class)
    @Column(columnDefinition = "jsonb")
    JsonArray sectionsCompleted;

    @Column(columnDefinition = "jsonb")
    JsonObject pendingAnswers;

    @Column(columnDefinition = "jsonb")
    JsonObject answerSequences;

    /** The highest one taken; null before this was kept, and without one. */
    Long sequence;

    Instant createdAt;
    Instant updatedAt;

    /** For Hibernate. */
    protected TestSessionRow() {}

    /** The row of a test that was just made. */
    static TestSessionRow of(CodingTest test) {
        TestSessionRow row = new TestSessionRow();
        row.id = test.id();
        row.candidateId = test.candidateId();
        row.attempt = test.attempt();
        row.organisation = test.assignment().organisation();
        row.invitationId = test.assignment().invitationId().orElse(null);
        row.questionVersions = new JsonObject();
        test.contents()
                .versions()
                .forEach((question, version) -> row.questionVersions.put(question.toString(), version));
        row.questionIds = new JsonArray(
                test.contents().questionIds().stream().map(UUID::toString).toList());
        row.sections = new JsonArray(test.contents().sections());
        row.createdAt = test.createdAt();
        row.become(test);
        return row;
    }

    /** The test as the domain sees it. */
    public CodingTest test() {
        return new CodingTest(
                id,
                candidateId,
                attempt,
                new Assignment(organisation, Optional.ofNullable(invitationId)),
                contents(),
                new Timing(
                        testStartTime,
                        testDurationMinutes,
                        extraTimePercent,
                        extraSeconds,
                        gapSeconds,
                        gapsCountedUntil),
                state(),
                progress(),
                lastHeartbeat,
                lastActivity,
                revivedCount,
                createdAt,
                updatedAt);
    }

    private TestContents contents() {
        Map<UUID, Integer> versions = questionVersions.fieldNames().stream()
                .collect(Collectors.toMap(UUID::fromString, questionVersions::getInteger));
        return new TestContents(
                texts(questionIds).stream().map(UUID::fromString).toList(), versions, texts(sections));
    }

    /** Takes on what the domain decided. */
    public void become(CodingTest test) {
        become(test.timing());
        become(test.state());
        if (sectionsCompleted == null || !test.progress().equals(progress())) {
            become(test.progress());
        }
        lastHeartbeat = test.lastHeartbeat();
        lastActivity = test.lastActivity();
        revivedCount = test.revivedCount();
        updatedAt = test.updatedAt();
    }

    private void become(Timing timing) {
        testStartTime = timing.startedAt();
        testDurationMinutes = timing.durationMinutes();
        extraTimePercent = timing.extraPercent();
        extraSeconds = timing.extraSeconds();
        gapSeconds = timing.gapSeconds();
        gapsCountedUntil = timing.gapsCountedUntil();
        testEndTime = timing.endsAt();
    }

    private void become(TestState state) {
        status = state.label();
        completionMethod = null;
        completedAt = null;
        abandonedAt = null;
        revivableUntil = null;
        if (state instanceof SoftlyAbandoned closed) {
            completionMethod = CompletionMethod.TAB_CLOSE.label();
            abandonedAt = closed.since();
            revivableUntil = closed.revivableUntil();
        } else if (state instanceof Abandoned left) {
            completionMethod = left.method().label();
            abandonedAt = left.since();
        } else if (state instanceof Completed done) {
            completionMethod = done.method().label();
            completedAt = done.at();
        }
    }

    private void become(Progress progress) {
        sectionsCompleted = new JsonArray(progress.sectionsCompleted());
        pendingAnswers = new JsonObject();
        progress.answers().values().forEach((question, json) -> pendingAnswers.put(question, Json.decodeValue(json)));
        answerSequences = new JsonObject();
        progress.answers().sequences().forEach(answerSequences::put);
        sequence = progress.sequence().orElse(null);
    }

    private TestState state() {
        return switch (status) {
            case "active" -> new Active();
            case "completed" -> new Completed(CompletionMethod.of(completionMethod), completedAt);
            case "abandoned" ->
                revivableUntil == null
                        ? new Abandoned(CompletionMethod.of(completionMethod), abandonedAt)
                        : new SoftlyAbandoned(abandonedAt, revivableUntil);
            default -> throw new IllegalStateException("no such status: " + status);
        };
    }

    private Progress progress() {
        Map<String, String> values = pendingAnswers.fieldNames().stream()
                .collect(Collectors.toMap(name -> name, name -> CanonicalJson.ofValue(pendingAnswers.getValue(name))));
        Map<String, Long> sequences = answerSequences.fieldNames().stream()
                .collect(Collectors.toMap(name -> name, name -> answerSequences.getLong(name)));
        Answers answers = new Answers(values, sequences);
        return new Progress(texts(sectionsCompleted), answers, highest(answers));
    }

    /** A replica of an older build numbers answers and leaves the number of the whole as it was. */
    private Optional<Long> highest(Answers answers) {
        return Stream.concat(Stream.ofNullable(sequence), answers.sequence().stream())
                .max(Comparator.naturalOrder());
    }

    private static List<String> texts(JsonArray array) {
        return array.stream().map(String.class::cast).toList();
    }
}
