package dev.mockmate.platform.problem;

import java.util.List;

/** Request paths as they may be told and logged: what is secret in them is left out. */
final class RedactedPath {
    /** Behind these prefixes a path is a secret. */
    private static final List<String> SECRET_BEHIND = List.of("/api/shared-reports/");

    private RedactedPath() {}

    static String of(String rawPath) {
        return SECRET_BEHIND.stream()
                .filter(rawPath::startsWith)
                .findFirst()
                .map(prefix -> prefix.substring(0, prefix.length() - 1))
                .orElse(rawPath);
    }
}
