package dev.mockmate.interview.conversation.application;

import dev.mockmate.interview.conversation.domain.PracticeProgress;
import dev.mockmate.interview.conversation.store.QuestionScores;
import dev.mockmate.interview.conversation.store.QuestionScores.OfQuestion;
import dev.mockmate.interview.conversation.store.QuestionScores.Parts;
import dev.mockmate.interview.planning.domain.Competency;
import dev.mockmate.platform.time.Now;
import dev.mockmate.platform.transaction.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** Reads how a user gets on over time. What an interview still hides is not in it. */
@ApplicationScoped
public class ReadProgress {
    private static final int MOST_INTERVIEWS = 500;
    private static final int MOST_DAYS = 1_000;

    private final QuestionScores scores;
    private final Transactions transactions;
    private final Now now;

    ReadProgress(QuestionScores scores, Transactions transactions, Now now) {
        this.scores = scores;
        this.transactions = transactions;
        this.now = now;
    }

    /**
     * The newest interviews' progress.
     *
     * @param streakDays days in a row (UTC) on which answers were handed in, up to today or yesterday
     */
    public record Found(PracticeProgress progress, Parts parts, int streakDays) {}

    /** A user's progress. */
    public Uni<Found> ofUser(UUID userId) {
        return transactions.inTransaction(() -> scores.newest(userId, MOST_INTERVIEWS)
                .chain(interviews -> scores.byQuestion(interviews).chain(questions -> scores.parts(interviews)
                        .chain(parts -> scores.days(userId, MOST_DAYS).map(days -> found(questions, parts, days))))));
    }

    private Found found(List<OfQuestion> questions, Parts parts, List<LocalDate> days) {
        return new Found(
                PracticeProgress.of(questions.stream()
                        .map(one -> new PracticeProgress.Scored(
                                one.interviewId(),
                                one.at(),
                                Competency.of(one.competency()).orElseThrow(),
                                one.score()))
                        .toList()),
                parts,
                PracticeProgress.streak(days, LocalDate.ofInstant(now.get(), ZoneOffset.UTC)));
    }
}
