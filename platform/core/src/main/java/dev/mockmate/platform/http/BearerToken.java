package dev.mockmate.platform.http;

import dev.mockmate.platform.identity.TokenHash;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/** The bearer token of a request, as it came: nobody has verified it. */
public final class BearerToken {
    private static final String SCHEME = "bearer ";
    private static final int DOTS_OF_A_JWT = 2;
    private static final String SHOWN = "mockmate.bearer-token";

    private BearerToken() {}

    /** A token and its hash. */
    record Shown(String text, TokenHash hash) {}

    /** The same with its hash, which is computed once for all who ask for it in a call. */
    static Optional<Shown> of(RoutingContext exchange) {
        Shown known = exchange.get(SHOWN);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Shown> shown = of(exchange.request()).map(text -> new Shown(text, TokenHash.of(text)));
        shown.ifPresent(token -> exchange.put(SHOWN, token));
        return shown;
    }

    /** What the request sent as its token; empty when it sent none. */
    public static Optional<String> of(HttpServerRequest request) {
        return of(request.getHeader(HttpHeaders.AUTHORIZATION));
    }

    static Optional<String> of(String authorization) {
        return authorization != null && authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? Optional.of(authorization.substring(SCHEME.length()).strip())
                : Optional.empty();
    }

    /**
     * Whether the text has a signed JWT's form: three parts of base64url with dots between them, none of them empty. What has
     * another form is no token of anybody's, and those who read tokens are not made to read it.
     */
    public static boolean hasForm(String token) {
        int dots = 0;
        int inPart = 0;
        for (int i = 0; i < token.length(); i++) {
            char c = token.charAt(i);
            if (c == '.') {
                if (inPart == 0 || ++dots > DOTS_OF_A_JWT) {
                    return false;
                }
                inPart = 0;
            } else if (isBase64Url(c)) {
                inPart++;
            } else {
                return false;
            }
        }
        return dots == DOTS_OF_A_JWT && inPart > 0;
    }

    private static boolean isBase64Url(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-' || c == '_';
    }
}
