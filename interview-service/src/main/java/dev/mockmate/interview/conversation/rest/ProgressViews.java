package dev.mockmate.interview.conversation.rest;

import dev.mockmate.interview.conversation.application.ReadProgress;
import dev.mockmate.interview.conversation.store.QuestionScores.Parts;
import dev.mockmate.interview.feedback.domain.Scores;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the caller gets on over time, as JSON. */
final class ProgressViews {

    private ProgressViews() {}

    /** The average of one interview. */
    @Schema(name = "InterviewPoint")
    public record InterviewPointView(UUID id, Instant at, double averageScore) {}

    /** One competency: its first, latest and best score, and how many questions on it have one. */
    @Schema(name = "CompetencyProgress")
    public record CompetencyProgressView(String competency, double first, double latest, double best, int answers) {}

    /** Averages of the parts of the content score; null where nothing was assessed. */
    @Schema(name = "ProgressParts")
    public record PartsView(
            @Schema(nullable = true) Double star,
            @Schema(nullable = true) Double relevance,
            @Schema(nullable = true) Double clarity,
            @Schema(nullable = true) Double impact) {

        static PartsView of(Parts parts) {
            return new PartsView(
                    rounded(parts.star()),
                    rounded(parts.relevance()),
                    rounded(parts.clarity()),
                    rounded(parts.impact()));
        }

        private static Double rounded(Double value) {
            return Optional.ofNullable(value).map(Scores::oneDecimal).orElse(null);
        }
    }

    /** All of it; interviews are oldest first, {@code streak_days} counts days in a row (UTC) up to today or yesterday. */
    @Schema(name = "PracticeProgress")
    public record ProgressView(
            List<InterviewPointView> interviews,
            List<CompetencyProgressView> competencies,
            PartsView parts,
            int streakDays) {

        static ProgressView of(ReadProgress.Found found) {
            return new ProgressView(
                    found.progress().interviews().stream()
                            .map(one -> new InterviewPointView(one.id(), one.at(), one.averageScore()))
                            .toList(),
                    found.progress().competencies().stream()
                            .map(one -> new CompetencyProgressView(
                                    one.competency().wire(), one.first(), one.latest(), one.best(), one.answers()))
                            .toList(),
                    PartsView.of(found.parts()),
                    found.streakDays());
        }
    }
}
