package dev.mockmate.interview.attempt.rest;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.mockmate.interview.attempt.application.ReadAttempts;
import dev.mockmate.interview.attempt.rest.AttemptViews.AttemptView;
import dev.mockmate.interview.attempt.rest.AttemptViews.SubmittedView;
import dev.mockmate.interview.config.InterviewConfig;
import dev.mockmate.interview.outcome.application.Waiting;
import dev.mockmate.platform.concurrency.UserPlaces;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * Waits for the assessment of an answer that was handed in, as long as {@code Prefer: wait} says (RFC 7240) and the configuration
 * allows. A waiting call looks into the database twice a second, so a user has few of them; one more is answered at once, as if it
 * preferred nothing.
 */
@ApplicationScoped
public class PreferredWait {
    private static final Pattern WAIT = Pattern.compile("(?:^|[,;\\s])wait\\s*=\\s*\"?(\\d{1,6})\"?(?:$|[,;\\s])");

    private final ReadAttempts read;
    private final Waiting waiting;
    private final InterviewConfig config;
    private final UserPlaces places;

    PreferredWait(ReadAttempts read, Waiting waiting, InterviewConfig config) {
        this.read = read;
        this.waiting = waiting;
        this.config = config;
        this.places = new UserPlaces(config.preferredWaitsPerUser(), config.preferredWaits());
    }

    /** The attempt when it is assessed in time, else the answer as it is. */
    Uni<Response> after(Response answer, String prefer, UUID user) {
        Uni<Response> atOnce = Uni.createFrom().item(answer);
        return wanted(prefer)
                .map(most -> places.inPlace(user, () -> awaited(answer, most), () -> atOnce))
                .orElse(atOnce);
    }

    private Optional<Duration> wanted(String prefer) {
        Matcher matcher = WAIT.matcher(prefer == null ? "" : prefer);
        if (!matcher.find()) {
            return Optional.empty();
        }
        Duration wanted = Duration.ofSeconds(Long.parseLong(matcher.group(1)));
        return Optional.of(wanted.compareTo(config.maxPreferredWait()) > 0 ? config.maxPreferredWait() : wanted);
    }

    private Uni<Response> awaited(Response answer, Duration most) {
        UUID attemptId = attemptOf(answer);
        return waiting.until(
                        () -> read.attempt(attemptId),
                        found -> found.filter(one -> one.attempt().isProcessing())
                                .isEmpty(),
                        most)
                .map(found -> found.filter(one -> !one.attempt().isProcessing())
                        .map(one -> Response.fromResponse(answer)
                                .status(Response.Status.OK)
                                .entity(AttemptView.of(one.attempt(), one.interview()))
                                .header("Preference-Applied", "wait=" + most.toSeconds())
                                .build())
                        .orElse(answer));
    }

    private static UUID attemptOf(Response answer) {
        return answer.getEntity() instanceof SubmittedView submitted
                ? submitted.attemptId()
                : UUID.fromString(new JsonObject(answer.getEntity().toString()).getString("attempt_id"));
    }
}
