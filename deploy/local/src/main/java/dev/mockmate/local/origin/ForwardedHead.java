package dev.mockmate.local.origin;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.HostAndPort;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What becomes of headers on their way through: a client never chooses its own address, nor how two others talk. */
final class ForwardedHead {

    static final String FORWARDED_HOST = "X-Forwarded-Host";

    /** Headers that belong to one connection, RFC 9110 section 7.6.1. */
    private static final Set<String> OF_ONE_CONNECTION = Set.of(
            "connection",
            "keep-alive",
            "proxy-connection",
            "proxy-authenticate",
            "proxy-authorization",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "http2-settings");

    private ForwardedHead() {}

    /**
     * Makes a client's headers those for a part.
     *
     * @param headers a copy of the request's
     * @param cookies whether the part may see the cookies of our own pages; others get those of other makers only
     */
    static void forPart(MultiMap headers, HttpServerRequest request, int originPort, boolean cookies) {
        dropOfOneConnection(headers);
        List<String> told = headers.names().stream()
                .filter(name ->
                        lower(name).startsWith("x-forwarded-") || lower(name).equals("forwarded"))
                .toList();
        told.forEach(headers::remove);
        headers.remove(HttpHeaders.EXPECT);
        headers.remove(HttpHeaders.HOST);
        HostAndPort host = host(request, originPort);
        headers.set("X-Forwarded-For", address(request))
                .set("X-Forwarded-Proto", "http")
                .set(FORWARDED_HOST, text(host))
                .set("X-Forwarded-Port", Integer.toString(originPort));
        if (!cookies) {
            dropOurCookies(headers);
        }
    }

    /** Removes what belongs to the connection the headers came on. */
    static void dropOfOneConnection(MultiMap headers) {
        Set<String> named = headers.getAll(HttpHeaders.CONNECTION).stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(name -> lower(name.trim()))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
        named.forEach(headers::remove);
        OF_ONE_CONNECTION.forEach(headers::remove);
    }

    /** The host the client asked for; the origin's own where it named none that can be read. */
    static HostAndPort host(HttpServerRequest request, int originPort) {
        boolean named = request.version() != HttpVersion.HTTP_1_0 && request.getHeader(HttpHeaders.HOST) != null;
        return Optional.ofNullable(named ? request.authority() : null)
                .orElseGet(() -> HostAndPort.create("localhost", originPort));
    }

    static String address(HttpServerRequest request) {
        return request.remoteAddress().hostAddress();
    }

    private static String text(HostAndPort host) {
        return host.port() < 0 ? host.host() : host.host() + ":" + host.port();
    }

    private static void dropOurCookies(MultiMap headers) {
        String others = headers.getAll(HttpHeaders.COOKIE).stream()
                .flatMap(value -> Arrays.stream(value.split(";")))
                .map(String::trim)
                .filter(cookie -> !cookie.isEmpty() && !isOurs(cookie))
                .collect(Collectors.joining("; "));
        headers.remove(HttpHeaders.COOKIE);
        if (!others.isEmpty()) {
            headers.set(HttpHeaders.COOKIE, others);
        }
    }

    private static boolean isOurs(String cookie) {
        String name = lower(cookie.split("=", 2)[0].trim());
        return name.replace("__host-", "").replace("__secure-", "").startsWith("mockmate");
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
