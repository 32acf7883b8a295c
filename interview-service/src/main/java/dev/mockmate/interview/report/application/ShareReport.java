package dev.mockmate.interview.report.application;

import dev.mockmate.interview.conversation.application.ReadInterviews;
import dev.mockmate.interview.exchange.domain.StoredInterview;
import dev.mockmate.interview.exchange.store.Interviews;
import dev.mockmate.interview.outcome.domain.Refusal;
import dev.mockmate.interview.report.domain.ReportShare;
import dev.mockmate.interview.report.store.ReportShares;
import dev.mockmate.platform.http.Cursor;
import dev.mockmate.platform.outcome.Outcome;
import dev.mockmate.platform.time.Ids;
import dev.mockmate.platform.time.Now;
import dev.mockmate.platform.transaction.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Makes links to the report of a finished interview, lists them, and takes them back. */
@ApplicationScoped
public class ShareReport {

    private final Interviews interviews;
    private final ReportShares shares;
    private final ReadInterviews read;
    private final Transactions transactions;
    private final ShareConfig config;
    private final Now now;
    private final Ids ids;

    ShareReport(
            Interviews interviews,
            ReportShares shares,
            ReadInterviews read,
            Transactions transactions,
            ShareConfig config,
            Now now,
            Ids ids) {
        this.interviews = interviews;
        this.shares = shares;
        this.read = read;
        this.transactions = transactions;
        this.config = config;
        this.now = now;
        this.ids = ids;
    }

    /** A new link; its address is known now and never again. */
    public record Shared(ReportShare share, String url) {
        @Override
        public String toString() {
            return "Shared[" + share.id() + "]";
        }
    }

    /** A report somebody reads under a link. */
    public record Opened(ReadInterviews.Whole whole, ReportShare share) {}

    /** A link that holds for a time. */
    public Uni<Outcome<Shared, Refusal>> share(UUID userId, String userName, UUID sessionId, Duration lifetime) {
        return transactions.inTransaction(
                () -> interviews.lockOfSession(sessionId).chain(interview -> {
                    if (interview == null || !interview.userId().equals(userId)) {
                        return refused(new Refusal.NotFound("interview"));
                    }
                    if (interview.finishedAt() == null) {
                        return refused(new Refusal.InterviewUnfinished());
                    }
                    return shares.countHolding(sessionId, now.get())
                            .chain(holding -> holding >= config.maxPerReport()
                                    ? refused(new Refusal.TooMany("links to one report", config.maxPerReport()))
                                    : make(interview, userName, lifetime));
                }));
    }

    private Uni<Outcome<Shared, Refusal>> make(StoredInterview interview, String userName, Duration lifetime) {
        ShareSecret secret = ShareSecret.random();
        Instant at = now.get();
        ReportShare share = new ReportShare(
                ids.next(),
                interview.id(),
                interview.sessionId(),
                interview.userId(),
                userName,
                secret.hash(),
                at,
                at.plus(lifetime).truncatedTo(ChronoUnit.SECONDS));
        String url = config.publicUrl()
                .resolve("/api/shared-reports/" + secret.text())
                .toString();
        return shares.add(share).map(stored -> Outcome.done(new Shared(stored, url)));
    }

    /** The links of a session's report that hold, newest first. */
    public Uni<List<ReportShare>> ofSession(UUID sessionId, Optional<Cursor> after, int most) {
        return transactions.inTransaction(() -> shares.page(sessionId, now.get(), after, most));
    }

    /** Takes a link back; false when it is not the user's. */
    public Uni<Boolean> revoke(UUID userId, UUID sessionId, UUID shareId) {
        return transactions
                .inTransaction(
                        () -> shares.delete("id = ?1 and sessionId = ?2 and userId = ?3", shareId, sessionId, userId))
                .map(deleted -> deleted > 0);
    }

    /** What is read under a link; empty when it does not hold, whatever the reason. */
    public Uni<Optional<Opened>> open(String secret) {
        return ShareSecret.read(secret)
                .map(known -> transactions
                        .inTransaction(() -> shares.holding(known.hash(), now.get()))
                        .chain(share -> share == null
                                ? Uni.createFrom().item(Optional.<Opened>empty())
                                : read.byId(share.interviewId()).map(whole -> whole.filter(
                                                one -> one.interview().finishedAt() != null)
                                        .map(one -> new Opened(one, share)))))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    private static Uni<Outcome<Shared, Refusal>> refused(Refusal refusal) {
        return Uni.createFrom().item(Outcome.refused(refusal));
    }
}
