package dev.mockmate.systemtests;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;

/** Bad input of every kind, and the answers it may get. */
abstract class BadInput {
    static final List<String> BODIES =
            List.of("", "{", "[]", "null", "\"text\"", "42", "{} {}", "[".repeat(2_000), "{\"a\u0000b\": 1}");
    static final List<String> NO_IDS =
            List.of("1", "not-a-uuid", "1-1-1-1-1", "00000000-0000-0000-0000-00000000000g", "%20", "'--", "%F0%28");
    static final List<String> PATH_TRICKS =
            List.of(";a=b", "%3Ba=b", "%2Fadmin", "%5Cadmin", "%5c..%5cadmin", "/../", "/%2e%2e/admin", "%00");
    static final List<String> NO_LIMITS = List.of("0", "-1", "101", "ten", "99999999999999999999");

    static final String HUGE = "{\"text\": \"" + "x".repeat(300 * 1024) + "\"}";
    static final Pattern INSIDES = Pattern.compile(
            "\\bat [\\w.$]+\\(|Exception|java\\.|jakarta\\.|io\\.quarkus|org\\.hibernate|dev\\.mockmate\\.");

    /** What a service answers that is for the other services, and no document tells of. */
    static final Set<String> INTERNAL = Set.of("GET /internal/privacy/export");

    static final String NO_TOKEN = "401 unauthenticated";
    static final String NOT_ALLOWED = "403 forbidden";
    static final String NOT_THERE = "404 not-found";
    static final String BAD_ID = "400 malformed-id";
    static final String BAD_PATH = "400 malformed-path";
    static final String BAD_PARAMETER = "400 invalid-parameter";
    static final String BAD_CURSOR = "400 malformed-cursor";
    static final String TOO_LARGE = "413 payload-too-large";
    static final String BAD_BODY = "400 malformed-request";
    static final String BAD_FIELDS = "422 invalid-fields";
    static final String NO_BODY = "400 invalid-parameter";
    static final String BAD_LAUNCH = "401 launch-token-invalid";

    /**
     * What may be told instead where two things are wrong at once, since what is looked at first is told: the path before the id,
     * the body before a path's id, the role before another's thing, a field before a query.
     */
    static final Map<String, Set<String>> OR_ELSE = Map.of(
            BAD_ID, Set.of(BAD_PATH, BAD_BODY),
            NOT_THERE, Set.of(BAD_ID, NOT_ALLOWED),
            BAD_PARAMETER, Set.of("422 reason-required", "409 interview-unfinished"),
            BAD_CURSOR, Set.of(BAD_PARAMETER),
            TOO_LARGE, Set.of(BAD_FIELDS),
            NOT_ALLOWED, Set.of(BAD_FIELDS));

    /** Calls whose body may be left out. */
    static final Set<String> BODY_OPTIONAL = Set.of(
            "POST /api/sessions/{id}/complete",
            "POST /api/sessions/{id}/disconnect",
            "POST /api/sessions/{id}/timer/pause",
            "POST /api/questions/{id}/rejudge",
            "PUT /api/sessions/{id}/heartbeat",
            "POST /api/sessions/dead-letters/{id}/replay",
            "POST /api/sessions/dead-letters/{id}/discard",
            "POST /api/billing/dead-letters/{id}/replay",
            "POST /api/billing/dead-letters/{id}/discard",
            "POST /api/mock/dead-letters/{id}/replay",
            "POST /api/mock/dead-letters/{id}/discard",
            "POST /api/test-session/dead-letters/{id}/replay",
            "POST /api/test-session/dead-letters/{id}/discard",
            "POST /api/interviews/{session_id}/questions/generate");

    /** Beacons, which read their body by themselves, whatever its content type. */
    static final Set<String> BEACONS =
            Set.of("POST /api/test-session/{candidate_id}/abandon", "PUT /api/test-session/{candidate_id}/abandon");

    /** Whose bodies are looked at by other means than as JSON: a signature, a button of a page. */
    static final Set<String> NO_JSON =
            Set.of("POST /api/billing/webhooks/payments", "POST /api/billing/payments/local/{checkout_id}");

    /** Bodies that follow all rules, where the sample of the document does not. */
    static final Map<String, String> VALID = Map.of(
            "POST /api/sessions/{id}/complete",
            "{}",
            "POST /api/sessions/{id}/timer/pause",
            "{\"reason\": \"user\"}",
            "PATCH /api/sessions/{id}",
            "{\"session_name\": \"Practice\"}",
            "PUT /api/answer-library/{id}",
            "{\"title\": \"The queue\", \"action\": \"I moved the job.\"}",
            "PATCH /api/answer-library/{id}",
            "{\"title\": \"The queue\"}",
            "PUT /api/questions/{id}",
            "{\"type\": \"text\", \"title\": \"Why\", \"question\": \"Why?\", \"difficulty\": \"easy\","
                    + " \"points\": 5}",
            "POST /api/interviews/{session_id}/questions",
            "{\"question_number\": 1, \"question_text\": \"Why?\", \"category\": \"technical\","
                    + " \"difficulty_level\": \"easy\", \"expected_duration\": 3}",
            "POST /api/interviews/{session_id}/questions/generate",
            "{}");

    /** Calls for candidates that nothing malformed in path or body would keep from being done. */
    static final Set<String> WITHOUT_HINDRANCE = Set.of("DELETE /api/privacy/me");

    /** Streams that no id in the path could end at once. */
    static final Set<String> STREAMS_FOR_RECRUITERS = Set.of("GET /api/test-session/live");

    static final int TRIES = 5;
    static final int TOO_MANY = 429;
    static final Duration CALL_LIMIT = Duration.ofSeconds(90);
    static final ObjectMapper JSON = new ObjectMapper();
    /** As proxies speak to services. */
    static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    static OwnResources own;

    record Answer(int status, HttpResponse<String> response) {}

    @BeforeAll
    static void makeWhatTheCallsAreAbout() {
        own = OwnResources.of(User.named("candidate11"));
    }
}
