package dev.mockmate.interview.exchange.store;

import dev.mockmate.interview.planning.domain.Category;
import dev.mockmate.interview.planning.domain.Competency;
import dev.mockmate.interview.planning.domain.Difficulty;
import dev.mockmate.interview.planning.domain.PlannedQuestion;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A question that was asked, with the attempt that counts. */
@Entity
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

    /** Since when it is left unanswered by its candidate's wish; null while it is not. */
    public Instant skippedAt;

    public PlannedQuestion question() {
        return new PlannedQuestion(
                questionText,
                Category.of(category).orElseThrow(),
                Competency.of(competency).orElseThrow(),
                Difficulty.of(difficultyLevel).orElseThrow(),
                expectedDuration,
                strongAnswer);
    }
}
