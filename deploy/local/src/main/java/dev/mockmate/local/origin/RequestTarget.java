package dev.mockmate.local.origin;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;

/** What a request asks for: path and query as they were sent, also when the client put scheme and host before them. */
final class RequestTarget {
    private static final List<String> SCHEMES = List.of("http://", "https://");

    private RequestTarget() {}

    static String of(HttpServerRequest request) {
        return originForm(request.uri(), request.getHeader(HttpHeaders.HOST));
    }

    /** A target of another host than the one the request is for stays as it is, and is served by nobody. */
    static String originForm(String target, String host) {
        return SCHEMES.stream()
                .filter(scheme -> target.regionMatches(true, 0, scheme, 0, scheme.length()))
                .findFirst()
                .map(scheme -> target.substring(scheme.length()))
                .filter(rest -> rest.substring(0, endOfAuthority(rest)).equalsIgnoreCase(host))
                .map(rest -> rest.substring(endOfAuthority(rest)))
                .map(path -> path.startsWith("/") ? path : "/" + path)
                .orElse(target);
    }

    private static int endOfAuthority(String rest) {
        int end = 0;
        while (end < rest.length() && "/?#".indexOf(rest.charAt(end)) < 0) {
            end++;
        }
        return end;
    }
}
