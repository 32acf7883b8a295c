package dev.mockmate.local.origin;

import dev.mockmate.local.Service;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which part of the system answers a path at the one origin.
 *
 * <p>Works on the raw path: nothing is decoded or normalised on the way through, because services refuse the spellings
 * that would slip past a check ({@code ;}, {@code %2F}, {@code ..}). Only the question "is this {@code /q}?" looks
 * through encodings, since management paths must not be reachable by any spelling.
 */
public final class Routes {

    /** Part name of the identity provider. */
    public static final String KEYCLOAK = "keycloak";

    private static final Map<String, String> PREFIXES = new LinkedHashMap<>();

    static {
        PREFIXES.put("/api/sessions", Service.SESSION.module());
        PREFIXES.put("/api/mock", Service.INTERVIEW.module());
        PREFIXES.put("/api/interviews", Service.INTERVIEW.module());
        PREFIXES.put("/api/answer-library", Service.INTERVIEW.module());
        PREFIXES.put("/api/job-descriptions", Service.INTERVIEW.module());
        PREFIXES.put("/api/documents", Service.INTERVIEW.module());
        PREFIXES.put("/api/resumes", Service.INTERVIEW.module());
        PREFIXES.put("/api/shared-reports", Service.INTERVIEW.module());
        PREFIXES.put("/api/privacy", Service.INTERVIEW.module());
        PREFIXES.put("/api/billing", Service.BILLING.module());
        PREFIXES.put("/api/test-session", Service.TEST_SESSION.module());
        PREFIXES.put("/api/questions", Service.TEST_SESSION.module());
        PREFIXES.put("/auth", KEYCLOAK);
    }

    /** The services' own documents, by what they are called at the origin. */
    private static final Map<String, String> DOCUMENTS = Map.of(
            "/api-docs/session.json", Service.SESSION.module(),
            "/api-docs/interview.json", Service.INTERVIEW.module(),
            "/api-docs/billing.json", Service.BILLING.module(),
            "/api-docs/test-session.json", Service.TEST_SESSION.module(),
            "/api-docs/gateway.json", Service.GATEWAY.module());

    private static final String DOCUMENT_URI = "/q/openapi?format=json";

    private Routes() {}

    /** Who answers this path and what is asked there, or nothing when the origin does not serve it. */
    static Optional<Target> target(String rawPath, String uri) {
        if (covers("/api-docs", rawPath)) {
            return Optional.ofNullable(DOCUMENTS.get(rawPath)).map(part -> new Target(part, DOCUMENT_URI));
        }
        return partFor(rawPath).map(part -> new Target(part, uri));
    }

    /** The part that answers {@code rawPath} (without query), or nothing when the origin does not serve it. */
    public static Optional<String> partFor(String rawPath) {
        if (!rawPath.startsWith("/") || isManagement(rawPath)) {
            return Optional.empty();
        }
        for (Map.Entry<String, String> entry : PREFIXES.entrySet()) {
            if (covers(entry.getKey(), rawPath)) {
                return Optional.of(entry.getValue());
            }
        }
        return covers("/api", rawPath) ? Optional.empty() : Optional.of(Service.GATEWAY.module());
    }

    private static boolean covers(String prefix, String path) {
        return path.startsWith(prefix) && (path.length() == prefix.length() || path.charAt(prefix.length()) == '/');
    }

    private static boolean isManagement(String rawPath) {
        String plain = rawPath;
        for (int i = 0; i < 3 && plain.contains("%"); i++) {
            plain = decoded(plain);
        }
        return Arrays.stream(plain.replace('\\', '/').split("/"))
                .map(segment -> segment.split(";", 2)[0])
                .filter(segment -> !segment.isEmpty() && !segment.equals("."))
                .findFirst()
                .filter("q"::equals)
                .isPresent();
    }

    private static String decoded(String path) {
        try {
            return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // A broken escape stays as it is: the service answers 400.
            return path.replace("%", "");
        }
    }
}
