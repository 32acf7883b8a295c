package dev.mockmate.interview.conversation.store;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mockmate.platform.concurrency.InOrder;
import dev.mockmate.platform.outbox.Outbox;
import dev.mockmate.platform.privacy.PersonalData;
import dev.mockmate.platform.privacy.PersonalDataRows;
import dev.mockmate.platform.transaction.NativeQueries;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Interviews as what is held about people: with questions, answers, assessments and transcript. Of an interview under way the export
 * leaves out what its candidate must not know yet: the questions to come, and in mode {@code real} the assessments.
 */
@ApplicationScoped
class InterviewPersonalData implements PersonalData {
    private static final String EXPORT = """
            select to_jsonb(i) || jsonb_build_object(
                'plan', case when i.finished_at is not null then i.plan::jsonb end,
                'questions', (
                    select coalesce(jsonb_agg(
                        case when i.finished_at is null then to_jsonb(e) - 'strong_answer' else to_jsonb(e) end
                        || jsonb_build_object('attempts', (
                            select coalesce(jsonb_agg(
                                case when i.mode = 'real' and i.finished_at is null
                                     then to_jsonb(a) - array['assessment', 'overall', 'ai_feedback', 'orders_ignored']
                                     else to_jsonb(a) || jsonb_build_object('assessment', a.assessment::jsonb) end
                                || jsonb_build_object('delivery', a.delivery::jsonb) order by a.number), '[]')
                            from mock_interview_attempts a where a.exchange_id = e.id))
                        order by e.position), '[]')
                    from mock_interview_exchanges e where e.interview_id = i.id),
                'transcript', (select coalesce(jsonb_agg(to_jsonb(s) order by s.sequence), '[]')
                               from transcript_segment s where s.session_id = i.session_id))
            from mock_interviews i where i.user_id = $1 order by i.created_at, i.id
            """;
    private static final String OF_USER =
            "select session_id from mock_interviews where user_id = :user and created_at <= :upTo order by id for update";
    private static final String OLD =
            "select session_id from mock_interviews where updated_at < :before limit :most" + " for update skip locked";
    private static final List<String> ERASE = List.of(
            "delete from transcript_segment where session_id = any(:sessions)",
            "delete from mock_interviews where session_id = any(:sessions)");

    private final PersonalDataRows rows;
    private final Outbox outbox;

    InterviewPersonalData(PersonalDataRows rows, Outbox outbox) {
        this.rows = rows;
        this.outbox = outbox;
    }

    @Override
    public String name() {
        return "interviews";
    }

    @Override
    public Uni<JsonNode> export(UUID userId) {
        return rows.of(EXPORT, userId);
    }

    @Override
    public Uni<Void> erase(UUID userId, Instant upTo) {
        return sessions(OF_USER, Map.of("user", userId, "upTo", upTo))
                .call(InterviewPersonalData::erase)
                .chain(outbox::forget);
    }

    @Override
    public Uni<Integer> expire(Instant before, int most) {
        return sessions(OLD, Map.of("before", before, "most", most))
                .call(InterviewPersonalData::erase)
                .map(List::size);
    }

    private static Uni<List<UUID>> sessions(String sql, Map<String, Object> parameters) {
        return Panache.getSession().chain(session -> {
            Mutiny.SelectionQuery<UUID> query = NativeQueries.values(session, sql, UUID.class);
            parameters.forEach(query::setParameter);
            return query.getResultList();
        });
    }

    private static Uni<Void> erase(List<UUID> sessions) {
        return InOrder.each(
                ERASE, statement -> Panache.getSession().chain(session -> session.createNativeQuery(statement)
                        .setParameter("sessions", sessions.toArray(UUID[]::new))
                        .executeUpdate()));
    }
}
