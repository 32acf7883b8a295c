package dev.mockmate.interview.conversation.application;

import dev.mockmate.contracts.event.InterviewEvent;
import dev.mockmate.interview.conversation.domain.Script;
import dev.mockmate.interview.exchange.domain.Interview;
import dev.mockmate.interview.exchange.domain.ScriptPlayback;
import dev.mockmate.interview.exchange.domain.StoredInterview;
import dev.mockmate.interview.exchange.store.Exchanges;
import dev.mockmate.interview.exchange.store.Interviews;
import dev.mockmate.interview.outcome.domain.Refusal;
import dev.mockmate.interview.sessionview.application.CandidatePresence;
import dev.mockmate.interview.sessionview.domain.KnownSession;
import dev.mockmate.platform.outbox.Outbox;
import dev.mockmate.platform.outcome.Outcome;
import dev.mockmate.platform.time.Now;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Stores an interview that plays a script, or lets it take the place of one in which nothing was asked, and tells that its session
 * costs nothing. Inside the caller's transaction.
 */
@ApplicationScoped
class AcceptScript {
    private final DescribeRequest descriptions;
    private final CandidatePresence presence;
    private final Interviews interviews;
    private final Exchanges exchanges;
    private final Outbox outbox;
    private final Now now;

    AcceptScript(
            DescribeRequest descriptions,
            CandidatePresence presence,
            Interviews interviews,
            Exchanges exchanges,
            Outbox outbox,
            Now now) {
        this.descriptions = descriptions;
        this.presence = presence;
        this.interviews = interviews;
        this.exchanges = exchanges;
        this.outbox = outbox;
        this.now = now;
    }

    /** What was looked at before is looked at again, the description first: its deletion locks it first too. */
    Uni<Outcome<StoredInterview, Refusal>> accept(StoredInterview proposed, Script script) {
        return descriptions
                .stillDescribed(proposed)
                .chain(described -> described
                        ? presence.admit(
                                proposed.sessionId(), proposed.userId(), session -> accept(proposed, session, script))
                        : Uni.createFrom().item(Outcome.refused(new Refusal.NotFound("job description"))));
    }

    private Uni<Outcome<StoredInterview, Refusal>> accept(
            StoredInterview proposed, KnownSession session, Script script) {
        return interviews
                .lockOfSession(session.id())
                .chain(found -> found == null
                        ? interviews.add(scripted(proposed, session, script)).chain(this::told)
                        : inPlaceOf(found, proposed, session, script));
    }

    private Uni<Outcome<StoredInterview, Refusal>> inPlaceOf(
            StoredInterview found, StoredInterview proposed, KnownSession session, Script script) {
        return exchanges.countOf(found.id()).chain(asked -> {
            if (asked > 0 || !(found.state() instanceof Interview.Planned)) {
                return Uni.createFrom().item(Outcome.refused(new Refusal.PlanUnderWay(found.status())));
            }
            found.take(proposed);
            return told(scripted(found, session, script));
        });
    }

    /** A live client that is there already hears the first line at once, any other when it joins. */
    private StoredInterview scripted(StoredInterview row, KnownSession session, Script script) {
        row.become(new Interview.AllAsked(script.plan()), now.get());
        row.plannedBy(Script.NAME, false);
        row.become(ScriptPlayback.begin(session.liveClient(), now.get()));
        return row;
    }

    private Uni<Outcome<StoredInterview, Refusal>> told(StoredInterview row) {
        return outbox.publish(new InterviewEvent.Scripted(row.sessionId(), row.userId(), row.id(), now.get()))
                .replaceWith(Outcome.done(row));
    }
}
