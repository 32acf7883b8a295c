package dev.mockmate.testsession.invitation.store;

import dev.mockmate.platform.http.Cursor;
import dev.mockmate.platform.transaction.InSession;
import dev.mockmate.platform.transaction.NativeQueries;
import dev.mockmate.testsession.invitation.domain.TestTemplate;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** The templates of tests. */
@ApplicationScoped
public class TestTemplates implements PanacheRepositoryBase<TestTemplateRow, UUID> {

    /** Stores a new one. */
    public Uni<Void> add(TestTemplate template) {
        return persistAndFlush(TestTemplateRow.of(template)).replaceWithVoid();
    }

    /** One of them. */
    @InSession
    public Uni<Optional<TestTemplate>> find(UUID id) {
        return findById(id).map(row -> Optional.ofNullable(row).map(TestTemplateRow::template));
    }

    /** One of them, locked until the transaction ends, so that nobody deletes it meanwhile; empty when somebody has. */
    public Uni<Optional<TestTemplate>> lock(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE)
                .map(row -> Optional.ofNullable(row).map(TestTemplateRow::template));
    }

    /** Stores what one says now. */
    public Uni<Void> change(TestTemplate template) {
        return findById(template.id())
                .onItem()
                .ifNotNull()
                .invoke(row -> row.become(template))
                .replaceWithVoid();
    }

    /** Deletes one. */
    public Uni<Void> remove(UUID id) {
        return deleteById(id).replaceWithVoid();
    }

    /** An organisation's, or everybody's, newest first, at most {@code limit} behind {@code after}. */
    @InSession
    public Uni<List<TestTemplate>> list(Optional<String> organisation, Optional<Cursor> after, int limit) {
        String sql = "select * from test_template where true"
                + organisation.map(name -> " and organisation = :organisation").orElse("")
                + after.map(place -> " and (created_at, id) < (:at, :id)").orElse("")
                + " order by created_at desc, id desc limit :limit";
        return Panache.getSession()
                .chain(session -> {
                    Mutiny.SelectionQuery<TestTemplateRow> query = NativeQueries.entities(
                                    session, sql, TestTemplateRow.class)
                            .setParameter("limit", limit);
                    organisation.ifPresent(name -> query.setParameter("organisation", name));
                    after.ifPresent(
                            place -> query.setParameter("at", place.at()).setParameter("id", place.id()));
                    return query.getResultList();
                })
                .map(rows -> rows.stream().map(TestTemplateRow::template).toList());
    }
}
