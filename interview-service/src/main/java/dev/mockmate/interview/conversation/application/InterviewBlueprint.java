package dev.mockmate.interview.conversation.application;

import dev.mockmate.interview.exchange.store.InterviewRow;
import dev.mockmate.interview.planning.domain.Difficulty;
import dev.mockmate.interview.planning.domain.InterviewType;
import dev.mockmate.interview.planning.domain.PlanRequest;
import dev.mockmate.interview.planning.domain.PlanSeed;
import dev.mockmate.interview.sessionview.domain.KnownSession;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Makes interviews that are not stored yet, and says what their plans are asked for. */
final class InterviewBlueprint {

    private InterviewBlueprint() {}

    /** An interview without a plan: what the request leaves out comes from the session. */
    static InterviewRow blank(KnownSession session, InterviewRequest wish, UUID id, Instant at) {
        InterviewRow row = new InterviewRow();
        row.id = id;
        row.sessionId = session.id();
        row.userId = session.userId();
        row.mode = wish.mode().wire();
        row.persona = wish.persona();
        row.language = session.subject().language();
        row.jobTitle = wish.jobTitle().orElse(session.subject().jobTitle());
        row.jobDescription = wish.jobDescription().orElse(session.subject().jobDescription());
        row.company = wish.company().orElse(session.subject().company());
        row.resume = wish.resume().orElse("");
        row.jobDescriptionId = wish.jobDescriptionId().orElse(null);
        row.readJob();
        row.interviewType = wish.type()
                .or(() -> InterviewType.of(session.subject().interviewType()))
                .orElse(InterviewType.MIXED)
                .wire();
        row.difficulty = wish.difficulty()
                .or(() -> Difficulty.of(session.subject().difficulty()))
                .orElse(Difficulty.MEDIUM)
                .wire();
        row.createdAt = at;
        return row;
    }

    /** What the interview's own plan was made for, but for competencies its candidate asked for. */
    static PlanRequest request(InterviewRow row) {
        return request(row, InterviewRequest.nothing());
    }

    static PlanRequest request(InterviewRow row, InterviewRequest wish) {
        return seeded(row, wish, row.id.getMostSignificantBits() ^ row.id.getLeastSignificantBits());
    }

    /**
     * What is asked depends on who asks for which job, and on how many interviews they have begun: so the preview shows what init
     * asks, and the next interview asks something else (rule <b>fresh-plan</b>): other questions than those before it.
     */
    static PlanRequest request(InterviewRow row, InterviewRequest wish, AskedBefore before) {
        List<String> job = List.of(row.jobTitle, row.jobDescription, row.company, row.resume);
        return seeded(row, wish, PlanSeed.of(row.userId, before.begun(), job)).knowing(before.questions());
    }

    private static PlanRequest seeded(InterviewRow row, InterviewRequest wish, long seed) {
        return new PlanRequest(
                        row.job(), wish.questionCount(), row.difficultyLevel(), row.type(), wish.competencies(), seed)
                .in(row.manner());
    }

    /** Takes what the other interview is made for; its plan comes apart. */
    static void take(InterviewRow found, InterviewRow wanted) {
        found.mode = wanted.mode;
        found.persona = wanted.persona;
        found.language = wanted.language;
        found.jobTitle = wanted.jobTitle;
        found.jobDescription = wanted.jobDescription;
        found.company = wanted.company;
        found.resume = wanted.resume;
        found.jobDescriptionId = wanted.jobDescriptionId;
        found.jobProfile = wanted.jobProfile;
        found.interviewType = wanted.interviewType;
        found.difficulty = wanted.difficulty;
    }
}
