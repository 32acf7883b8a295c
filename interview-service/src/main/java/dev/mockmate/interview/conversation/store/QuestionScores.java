package dev.mockmate.interview.conversation.store;

import dev.mockmate.platform.transaction.NativeQueries;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/**
 * Scores by question, without reading what was said. Of each exchange the best attempt counts (rule <b>best-attempt</b>), and a
 * follow-up counts with its question as one, whose score is the average of the two.
 */
@ApplicationScoped
public class QuestionScores {

    private static final String BEST = """
            best as (
                select distinct on (e.id) e.interview_id, e.id, coalesce(e.follow_up_of, e.id) as question, a.overall,
                    a.submitted_at, a.id as attempt_id
                from mock_interview_exchanges e
                join mock_interview_attempts a on a.exchange_id = e.id and a.status <> 'draft'
                where e.interview_id = any(:interviews)
                order by e.id, a.overall desc nulls last, a.number),
            question as (
                select interview_id, question, avg(overall) as score from best group by interview_id, question)
            """;

    private static final String OF_INTERVIEWS = "with " + BEST + """
            select i.id, (select avg(q.score) from question q where q.interview_id = i.id),
                (select count(*) from question q where q.interview_id = i.id),
                (select count(*) from mock_interview_exchanges e where e.interview_id = i.id and e.follow_up_of is null)
            from mock_interviews i where i.id = any(:interviews)
            """;

    /** Only what is shown: in mode real after the end. */
    private static final String NEWEST = """
            select id from mock_interviews where user_id = :user and (mode <> 'real' or finished_at is not null)
            order by created_at desc, id desc limit :most
            """;

    private static final String BY_QUESTION = "with " + BEST + """
            select q.interview_id, i.created_at, asked.competency, asked.asked_at, q.score
            from question q
            join mock_interview_exchanges asked on asked.id = q.question
            join mock_interviews i on i.id = q.interview_id
            where q.score is not null
            order by asked.asked_at, asked.id
            """;

    /** An assessment that judged nothing of the content has no content score; a client's own score has no parts. */
    private static final String PARTS = "with " + BEST + """
            select avg(cast(p.parts ->> 'star' as double precision)),
                avg(cast(p.parts ->> 'relevance' as double precision)),
                avg(cast(p.parts ->> 'clarity' as double precision)),
                avg(cast(p.parts ->> 'impact' as double precision))
            from (select cast(a.assessment as jsonb) #> '{scoring,content_breakdown}' as parts
                from best join mock_interview_attempts a on a.id = best.attempt_id
                where best.overall is not null) p
            """;

    private static final String DAYS = """
            select distinct cast(a.submitted_at at time zone 'UTC' as date)
            from mock_interviews i join mock_interview_attempts a on a.interview_id = i.id
            where i.user_id = :user and a.submitted_at is not null
            order by 1 desc limit :most
            """;

    /**
     * The figures of one interview.
     *
     * @param average null when nothing has a score
     * @param answered questions with an answer
     * @param asked questions that were asked
     */
    public record OfInterview(UUID interviewId, Double average, long answered, long asked) {}

    /** The score of a question that was answered. */
    public record OfQuestion(UUID interviewId, Instant at, String competency, Instant askedAt, double score) {}

    /** Averages of the parts of the content score; null when there are none. */
    public record Parts(Double star, Double relevance, Double clarity, Double impact) {}

    /** The figures of some interviews. */
    public Uni<List<OfInterview>> ofInterviews(List<UUID> interviews) {
        return Panache.getSession()
                .chain(session -> NativeQueries.rows(session, OF_INTERVIEWS)
                        .setParameter("interviews", interviews.toArray(UUID[]::new))
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new OfInterview((UUID) row[0], (Double) row[1], (Long) row[2], (Long) row[3]))
                        .toList());
    }

    /** A user's newest interviews whose assessments may be shown. */
    public Uni<List<UUID>> newest(UUID userId, int most) {
        return Panache.getSession().chain(session -> NativeQueries.values(session, NEWEST, UUID.class)
                .setParameter("user", userId)
                .setParameter("most", most)
                .getResultList());
    }

    /** The scored questions of some interviews, in the order in which they were asked. */
    public Uni<List<OfQuestion>> byQuestion(List<UUID> interviews) {
        return Panache.getSession()
                .chain(session -> NativeQueries.rows(session, BY_QUESTION)
                        .setParameter("interviews", interviews.toArray(UUID[]::new))
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new OfQuestion(
                                (UUID) row[0], instant(row[1]), (String) row[2], instant(row[3]), (Double) row[4]))
                        .toList());
    }

    /** The parts of the content score over the best attempts of some interviews. */
    public Uni<Parts> parts(List<UUID> interviews) {
        return Panache.getSession()
                .chain(session -> NativeQueries.rows(session, PARTS)
                        .setParameter("interviews", interviews.toArray(UUID[]::new))
                        .getSingleResult())
                .map(row -> new Parts((Double) row[0], (Double) row[1], (Double) row[2], (Double) row[3]));
    }

    /** The days (UTC) on which a user handed answers in, newest first. */
    public Uni<List<LocalDate>> days(UUID userId, int most) {
        return Panache.getSession().chain(session -> NativeQueries.values(session, DAYS, LocalDate.class)
                .setParameter("user", userId)
                .setParameter("most", most)
                .getResultList());
    }

    private static Instant instant(Object time) {
        return ((OffsetDateTime) time).toInstant();
    }
}
