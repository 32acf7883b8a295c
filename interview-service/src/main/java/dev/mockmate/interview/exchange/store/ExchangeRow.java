package dev.mockmate.interview.exchange.store;

import dev.mockmate.interview.exchange.domain.Exchange;
import dev.mockmate.interview.planning.domain.Category;
import dev.mockmate.interview.planning.domain.Competency;
import dev.mockmate.interview.planning.domain.Difficulty;
import dev.mockmate.interview.planning.domain.PlannedQuestion;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;

/** An {@link Exchange} as it is stored. */
@Entity
@DynamicUpdate
@Table(name = "mock_interview_exchanges")
public class ExchangeRow {
    @Id
    public UUID id;

    public UUID interviewId;
    public int position;
    public int questionNumber;
    public String questionText;
    public String category;
    public String competency;
    public String difficultyLevel;
    public int expectedDuration;
    public String strongAnswer;
    public UUID followUpOf;
    public UUID finalAttemptId;
    public Instant askedAt;
    public Instant deliveredAt;

    public Instant skippedAt;

    static ExchangeRow of(Exchange exchange) {
        ExchangeRow row = new ExchangeRow();
        row.id = exchange.id();
        row.interviewId = exchange.interviewId();
        row.position = exchange.position();
        row.questionNumber = exchange.questionNumber();
        row.questionText = exchange.question().text();
        row.category = exchange.question().category().wire();
        row.competency = exchange.question().competency().wire();
        row.difficultyLevel = exchange.question().difficulty().wire();
        row.expectedDuration = exchange.question().expectedMinutes();
        row.strongAnswer = exchange.question().strongAnswer();
        row.followUpOf = exchange.followUpOf().orElse(null);
        row.finalAttemptId = exchange.finalAttemptId().orElse(null);
        row.askedAt = exchange.askedAt();
        row.deliveredAt = exchange.deliveredAt().orElse(null);
        row.skippedAt = exchange.skippedAt().orElse(null);
        return row;
    }

    Exchange exchange() {
        return new Exchange(
                id,
                interviewId,
                position,
                questionNumber,
                new PlannedQuestion(
                        questionText,
                        Category.of(category).orElseThrow(),
                        Competency.of(competency).orElseThrow(),
                        Difficulty.of(difficultyLevel).orElseThrow(),
                        expectedDuration,
                        strongAnswer),
                Optional.ofNullable(followUpOf),
                Optional.ofNullable(finalAttemptId),
                askedAt,
                Optional.ofNullable(deliveredAt),
                Optional.ofNullable(skippedAt));
    }
}
