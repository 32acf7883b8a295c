package dev.mockmate.platform.testing;

import java.util.List;

/** What clients should never send and sometimes do; each is answered with a 4xx problem. */
public final class HostileInput {
    private HostileInput() {}

    /** Bodies that are no acceptable JSON object for any call that takes a body. */
    public static List<String> bodies() {
        return List.of(
                "",
                "{",
                "[]",
                "null",
                "\"text\"",
                "42",
                "{\"no_such_field\":1}",
                "{\"a\":1,\"a\":2}",
                "{\"job_title\":\"a\\u0000b\"}",
                "[".repeat(2000) + "]".repeat(2000),
                "{} trailing");
    }

    /** Path tricks that get past path rules of careless servers; put behind any path. */
    public static List<String> pathSuffixes() {
        return List.of(";a=b", "%3Ba", "%2Fadmin", "%5Cadmin", "/../", "/%2e%2e/", "%00");
    }

    /** Texts that are no ids. */
    public static List<String> ids() {
        return List.of("1", "not-a-uuid", "1-1-1-1-1", "00000000-0000-0000-0000-00000000000g", "%20", "'--");
    }
}
