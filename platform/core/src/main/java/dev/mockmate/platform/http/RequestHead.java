package dev.mockmate.platform.http;

import dev.mockmate.platform.problem.CommonProblem;
import dev.mockmate.platform.problem.ProblemException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jboss.resteasy.reactive.common.util.MediaTypeHelper;

/**
 * What a request's head must keep to, whatever it asks for: the path forms that get past path rules on this framework line
 * (CVE-2026-39852, CVE-2026-50559: {@code ;}, {@code %3B}, {@code %2F}, {@code %5C}, {@code ..}) are refused, characters no URI
 * has, escapes that are broken or no UTF-8, and media types that cannot be read.
 */
final class RequestHead {
    /** The methods that some call could take. */
    static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    /** What RFC 3986 allows in a path or query beside letters, digits and escapes. */
    private static final String MARKS = "-._~!$&'()*+,;=:@/?%";

    /** What browsers send in a query as it is, though RFC 3986 has it escaped. */
    private static final String MARKS_OF_QUERIES = "[]";

    /** What nearly all calls say they send and take: read once, here. */
    private static final Set<String> USUAL_MEDIA_TYPES = Set.of(
            MediaType.WILDCARD,
            MediaType.APPLICATION_JSON,
            MediaType.APPLICATION_JSON + ";charset=UTF-8",
            MediaType.APPLICATION_JSON + "; charset=UTF-8",
            MediaType.APPLICATION_JSON + "; charset=utf-8");

    private RequestHead() {}

    /**
     * Checks path, query, method and media types.
     *
     * @throws ProblemException what is wrong first
     */
    static void check(HttpServerRequest request, int targetLength, long headSize) {
        String uri = request.uri();
        if (uri.length() > targetLength) {
            throw ProblemException.of(
                    CommonProblem.URI_TOO_LONG, "Path and query have at most " + targetLength + " characters.");
        }
        if (size(request) > headSize) {
            throw ProblemException.of(
                    CommonProblem.HEADERS_TOO_LARGE, "Headers have at most " + headSize + " bytes together.");
        }
        if (isForbiddenPath(uri)) {
            throw ProblemException.of(
                    CommonProblem.MALFORMED_PATH,
                    "Send the path without ;, .. and escaped slashes, and escape what a URI does not have.");
        }
        if (!METHODS.contains(request.method().name())) {
            throw ProblemException.of(
                    CommonProblem.METHOD_NOT_ALLOWED, "See the OpenAPI document for the methods of this path.");
        }
        if (!isMediaType(request.getHeader(HttpHeaders.CONTENT_TYPE))) {
            throw ProblemException.of(CommonProblem.UNSUPPORTED_MEDIA_TYPE, "Content-Type is not a media type.");
        }
        if (!areMediaTypes(request.getHeader(HttpHeaders.ACCEPT))) {
            throw ProblemException.of(CommonProblem.MALFORMED_REQUEST, "Accept is not a list of media types.");
        }
    }

    /** Whether the raw request target uses a form that is refused. */
    static boolean isForbiddenPath(String uri) {
        return !isPlain(uri) && isForbidden(uri);
    }

    /** Whether the target has nothing but single slashes, names, ids and a simple query: those of nearly all calls. */
    private static boolean isPlain(String uri) {
        char before = ' ';
        for (int i = 0; i < uri.length(); i++) {
            char c = uri.charAt(i);
            boolean mark = c == '/' || c == '.' || c == '?' || c == '=' || c == '&';
            if (!isLetterOrDigit(c) && c != '-' && c != '_' && !mark || mark && c == before) {
                return false;
            }
            before = c;
        }
        return uri.startsWith("/");
    }

    private static boolean isForbidden(String uri) {
        int query = uri.indexOf('?');
        String path = (query < 0 ? uri : uri.substring(0, query)).toLowerCase(Locale.ROOT);
        return path.contains(";")
                || path.contains("%3b")
                || path.contains("%2f")
                || path.contains("%5c")
                || path.contains("..")
                || path.contains("%2e")
                || path.contains("//")
                || !path.startsWith("/")
                || !hasOnlyMarksOfUris(uri, query < 0 ? uri.length() : query)
                || !EscapedText.isStorable(uri);
    }

    private static boolean hasOnlyMarksOfUris(String uri, int query) {
        for (int i = 0; i < uri.length(); i++) {
            char c = uri.charAt(i);
            boolean allowed =
                    isLetterOrDigit(c) || MARKS.indexOf(c) >= 0 || i > query && MARKS_OF_QUERIES.indexOf(c) >= 0;
            if (!allowed) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetterOrDigit(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }

    private static boolean isMediaType(String header) {
        if (header == null || USUAL_MEDIA_TYPES.contains(header)) {
            return true;
        }
        try {
            MediaType type = MediaType.valueOf(header);
            String charset = type.getParameters().get(MediaType.CHARSET_PARAMETER);
            return isToken(type.getType()) && isToken(type.getSubtype()) && isCharset(charset);
        } catch (RuntimeException unreadable) {
            return false;
        }
    }

    private static boolean isToken(String name) {
        return !name.isEmpty()
                && name.chars().allMatch(c -> c > ' ' && c < 127 && "\"(),/:;<=>?@[\\]{}".indexOf(c) < 0);
    }

    /** Bodies are read as UTF-8 whatever they say, and refused where they are not; a name that is no charset is a mistake. */
    private static boolean isCharset(String name) {
        return name == null || Charset.isSupported(name);
    }

    private static boolean areMediaTypes(String header) {
        if (header == null || USUAL_MEDIA_TYPES.contains(header)) {
            return true;
        }
        try {
            MediaTypeHelper.parseHeader(header);
            return true;
        } catch (RuntimeException unreadable) {
            return false;
        }
    }

    private static long size(HttpServerRequest request) {
        long size = 0;
        for (Map.Entry<String, String> header : request.headers()) {
            size += header.getKey().length() + header.getValue().length() + 4L;
        }
        return size;
    }
}
