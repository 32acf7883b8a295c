package dev.mockmate.testsession.question.application;

import dev.mockmate.platform.time.Now;
import dev.mockmate.platform.transaction.Transactions;
import dev.mockmate.testsession.question.domain.Question;
import dev.mockmate.testsession.question.domain.QuestionDraft;
import dev.mockmate.testsession.question.store.Questions;
import dev.mockmate.testsession.question.store.Questions.Kept;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/**
 * Brings the questions that come with the service into the shared bank: new ones are added, changed ones become a new version. What
 * an administrator changed or deleted stays as they left it. Any number of replicas may do it at once, and again.
 */
@ApplicationScoped
public class KeepSharedBank {
    private static final String BANK = "bank";

    private final Transactions transactions;
    private final Questions questions;
    private final Now now;

    KeepSharedBank(Transactions transactions, Questions questions, Now now) {
        this.transactions = transactions;
        this.questions = questions;
        this.now = now;
    }

    /** Brings one in; true when that changed the bank. */
    public Uni<Boolean> keep(UUID uuid, QuestionDraft draft) {
        Instant at = now.get();
        return transactions.inTransaction(() -> questions
                .lockEvenDeleted(uuid)
                .chain(found -> found.isPresent()
                        ? change(found.get(), draft, at)
                        : questions.add(draft.first(uuid, Question.SHARED, at), BANK)));
    }

    private Uni<Boolean> change(Kept kept, QuestionDraft draft, Instant at) {
        boolean ours = kept.createdBy().equals(BANK)
                && kept.question().isShared()
                && !kept.deleted()
                && !draft.says(kept.question());
        return ours
                ? questions.change(draft.after(kept.question(), at), BANK).replaceWith(true)
                : Uni.createFrom().item(false);
    }
}
