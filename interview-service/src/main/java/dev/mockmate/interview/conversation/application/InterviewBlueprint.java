package dev.mockmate.interview.conversation.application;

import dev.mockmate.interview.exchange.domain.InterviewBrief;
import dev.mockmate.interview.exchange.domain.StoredInterview;
import dev.mockmate.interview.exchange.store.Interviews;
import dev.mockmate.interview.planning.domain.Difficulty;
import dev.mockmate.interview.planning.domain.InterviewType;
import dev.mockmate.interview.planning.domain.JobProfile;
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
    static StoredInterview blank(KnownSession session, InterviewRequest wish, UUID id, Instant at) {
        String jobTitle = wish.jobTitle().orElse(session.subject().jobTitle());
        String jobDescription = wish.jobDescription().orElse(session.subject().jobDescription());
        String company = wish.company().orElse(session.subject().company());
        String resume = wish.resume().orElse("");
        JobProfile job = JobProfile.of(jobTitle, jobDescription, company, resume);
        InterviewBrief brief = new InterviewBrief(
                wish.mode(),
                wish.persona(),
                session.subject().language(),
                jobTitle,
                jobDescription,
                company,
                resume,
                wish.jobDescriptionId(),
                job,
                wish.type()
                        .or(() -> InterviewType.of(session.subject().interviewType()))
                        .orElse(InterviewType.MIXED),
                wish.difficulty()
                        .or(() -> Difficulty.of(session.subject().difficulty()))
                        .orElse(Difficulty.MEDIUM));
        return Interviews.blank(id, session.id(), session.userId(), brief, at);
    }

    /** What the interview's own plan was made for, but for competencies its candidate asked for. */
    static PlanRequest request(StoredInterview row) {
        return request(row, InterviewRequest.nothing());
    }

    static PlanRequest request(StoredInterview row, InterviewRequest wish) {
        return seeded(row, wish, row.id().getMostSignificantBits() ^ row.id().getLeastSignificantBits());
    }

    /**
     * What is asked depends on who asks for which job, and on how many interviews they have begun: so the preview shows what init
     * asks, and the next interview asks something else (rule <b>fresh-plan</b>): other questions than those before it.
     */
    static PlanRequest request(StoredInterview row, InterviewRequest wish, AskedBefore before) {
        List<String> job = List.of(row.jobTitle(), row.jobDescription(), row.company(), row.resume());
        return seeded(row, wish, PlanSeed.of(row.userId(), before.begun(), job)).knowing(before.questions());
    }

    private static PlanRequest seeded(StoredInterview row, InterviewRequest wish, long seed) {
        return new PlanRequest(
                        row.job(), wish.questionCount(), row.difficultyLevel(), row.type(), wish.competencies(), seed)
                .in(row.manner());
    }
}
