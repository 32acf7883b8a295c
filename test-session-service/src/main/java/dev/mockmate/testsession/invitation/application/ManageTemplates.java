package dev.mockmate.testsession.invitation.application;

import dev.mockmate.platform.http.Cursor;
import dev.mockmate.platform.outcome.Outcome;
import dev.mockmate.platform.time.Ids;
import dev.mockmate.platform.time.Now;
import dev.mockmate.platform.transaction.Transactions;
import dev.mockmate.testsession.application.Outcomes;
import dev.mockmate.testsession.domain.Refusal;
import dev.mockmate.testsession.invitation.domain.TestPlan;
import dev.mockmate.testsession.invitation.domain.TestTemplate;
import dev.mockmate.testsession.invitation.store.TestTemplates;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** An organisation's templates. An organisation that is empty stands for an admin, who has all. */
@ApplicationScoped
public class ManageTemplates {
    private final Transactions transactions;
    private final TestTemplates templates;
    private final Ids ids;
    private final Now now;

    ManageTemplates(Transactions transactions, TestTemplates templates, Ids ids, Now now) {
        this.transactions = transactions;
        this.templates = templates;
        this.ids = ids;
        this.now = now;
    }

    /** Adds one. */
    public Uni<TestTemplate> add(String organisation, String title, TestPlan plan) {
        Instant at = now.get();
        TestTemplate template = new TestTemplate(ids.next(), organisation, title, plan, at, at);
        return transactions.inTransaction(() -> templates.add(template)).replaceWith(template);
    }

    /** One of them. */
    public Uni<Optional<TestTemplate>> find(UUID id, Optional<String> organisation) {
        return templates.find(id).map(found -> found.filter(template -> isOf(organisation, template)));
    }

    private static boolean isOf(Optional<String> organisation, TestTemplate template) {
        return organisation.isEmpty() || organisation.get().equals(template.organisation());
    }

    /** All of them, newest first. */
    public Uni<List<TestTemplate>> list(Optional<String> organisation, Optional<Cursor> after, int limit) {
        return templates.list(organisation, after, limit);
    }

    /** Replaces what one says; invitations made of it stay as they are. */
    public Uni<Outcome<TestTemplate, Refusal>> change(
            UUID id, Optional<String> organisation, String title, TestPlan plan) {
        return transactions.inTransaction(() -> own(id, organisation)
                .chain(found -> found.then(known -> {
                    TestTemplate changed = new TestTemplate(
                            known.id(), known.organisation(), title, plan, known.createdAt(), now.get());
                    return templates.change(changed).replaceWith(Outcome.done(changed));
                })));
    }

    /** Deletes one: what it was. */
    public Uni<Outcome<TestTemplate, Refusal>> delete(UUID id, Optional<String> organisation) {
        return transactions.inTransaction(() -> own(id, organisation)
                .chain(found -> found.then(template -> templates.remove(id).replaceWith(Outcome.done(template)))));
    }

    private Uni<Outcome<TestTemplate, Refusal>> own(UUID id, Optional<String> organisation) {
        return templates.lock(id).map(found -> Outcomes.found(found.filter(template -> isOf(organisation, template))));
    }
}
