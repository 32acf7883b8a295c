package dev.mockmate.interview.conversation.application;

import dev.mockmate.interview.exchange.application.Transcript;
import dev.mockmate.interview.exchange.domain.ScriptPlayback;
import dev.mockmate.interview.exchange.domain.StoredInterview;
import dev.mockmate.interview.exchange.store.Interviews;
import dev.mockmate.interview.planning.domain.QuestionPlan;
import dev.mockmate.platform.time.Ids;
import dev.mockmate.platform.time.Now;
import dev.mockmate.platform.transaction.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Says the lines of scripted interviews, one after the other at their times. Which line is next and when is stored with the
 * interview, so any replica says it, and a restart neither repeats nor loses one. While the session is paused nothing is said.
 */
@ApplicationScoped
public class PlayScript {
    private final Interviews interviews;
    private final Transcript transcript;
    private final CandidateReplies replies;
    private final ScriptConfig config;
    private final Transactions transactions;
    private final Now now;
    private final Ids ids;

    PlayScript(
            Interviews interviews,
            Transcript transcript,
            CandidateReplies replies,
            ScriptConfig config,
            Transactions transactions,
            Now now,
            Ids ids) {
        this.interviews = interviews;
        this.transcript = transcript;
        this.replies = replies;
        this.config = config;
        this.transactions = transactions;
        this.now = now;
        this.ids = ids;
    }

    /** Says one line that is due, in a transaction of its own; false when none is. */
    public Uni<Boolean> sayNext() {
        return transactions.inTransaction(() -> interviews
                .claimScript(now.get())
                .chain(interview -> interview == null
                        ? Uni.createFrom().item(false)
                        : say(interview).replaceWith(true)));
    }

    private Uni<Void> say(StoredInterview interview) {
        return interview
                .script()
                .filter(ScriptPlayback.Playing.class::isInstance)
                .map(ScriptPlayback.Playing.class::cast)
                .map(playing -> say(interview, playing))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private Uni<Void> say(StoredInterview interview, ScriptPlayback.Playing playing) {
        QuestionPlan lines = interview.state().plan();
        ScriptPlayback next = playing.say(lines.size(), now.get(), config.every());
        interview.become(next);
        boolean last = next instanceof ScriptPlayback.Over;
        String line = lines.question(next.said()).text();
        return replies.state(interview, "speaking", null)
                .chain(() -> transcript.add(interview, ids.next(), Transcript.AI, line, true))
                .chain(() -> replies.state(interview, "listening", last ? "plan_done" : null));
    }
}
