package dev.mockmate.interview.conversation.application;

import dev.mockmate.interview.conversation.store.QuestionScores;
import dev.mockmate.interview.exchange.domain.StoredInterview;
import dev.mockmate.interview.exchange.store.InterviewFilter;
import dev.mockmate.interview.exchange.store.Interviews;
import dev.mockmate.interview.feedback.domain.Scores;
import dev.mockmate.platform.http.Cursor;
import dev.mockmate.platform.transaction.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Lists a user's interviews, newest first, each with its figures. */
@ApplicationScoped
public class ListInterviews {

    private final Interviews interviews;
    private final QuestionScores scores;
    private final Transactions transactions;

    ListInterviews(Interviews interviews, QuestionScores scores, Transactions transactions) {
        this.interviews = interviews;
        this.scores = scores;
        this.transactions = transactions;
    }

    /** An interview with its figures. */
    public record Listed(StoredInterview interview, InterviewFigures figures) {}

    /** Those behind the one a page ended with. */
    public Uni<List<Listed>> ofUser(UUID userId, InterviewFilter filter, Optional<Cursor> after, int most) {
        return transactions.inTransaction(
                () -> interviews.ofUser(userId, filter, after, most).chain(rows -> scores.ofInterviews(
                                rows.stream().map(row -> row.id()).toList())
                        .map(figures -> listed(rows, figures))));
    }

    private static List<Listed> listed(List<StoredInterview> rows, List<QuestionScores.OfInterview> figures) {
        Map<UUID, QuestionScores.OfInterview> known = figures.stream()
                .collect(Collectors.toMap(QuestionScores.OfInterview::interviewId, Function.identity()));
        return rows.stream()
                .map(row -> new Listed(row, figures(row, Optional.ofNullable(known.get(row.id())))))
                .toList();
    }

    private static InterviewFigures figures(StoredInterview row, Optional<QuestionScores.OfInterview> known) {
        return known.map(one -> new InterviewFigures(
                        Optional.ofNullable(row.showsAssessments() ? one.average() : null)
                                .map(Scores::oneDecimal),
                        (int) one.answered(),
                        (int) one.asked()))
                .orElse(InterviewFigures.NONE);
    }
}
