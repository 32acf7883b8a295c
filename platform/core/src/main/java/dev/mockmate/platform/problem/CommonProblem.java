package dev.mockmate.platform.problem;

/** The refusals every service can give. */
public enum CommonProblem implements ProblemType {
    MALFORMED_REQUEST("malformed-request", 400, "The request cannot be read"),
    MALFORMED_PATH("malformed-path", 400, "The path has forbidden characters"),
    MALFORMED_ID("malformed-id", 400, "Not an id"),
    MALFORMED_CURSOR("malformed-cursor", 400, "Not a cursor of this list"),
    INVALID_PARAMETER("invalid-parameter", 400, "A parameter is out of range"),
    UNAUTHENTICATED("unauthenticated", 401, "A valid bearer token is needed"),
    FORBIDDEN("forbidden", 403, "The caller's roles do not allow this"),
    NOT_FOUND("not-found", 404, "Not found"),
    METHOD_NOT_ALLOWED("method-not-allowed", 405, "This path does not take this method"),
    NOT_ACCEPTABLE("not-acceptable", 406, "None of the accepted media types can be served"),
    REQUEST_TIMEOUT("request-timeout", 408, "The request was sent too slowly"),
    IDEMPOTENCY_IN_PROGRESS("idempotency-in-progress", 409, "The first request with this key is still running"),
    CONFLICT("conflict", 409, "The state of the resource does not allow this"),
    PAYLOAD_TOO_LARGE("payload-too-large", 413, "The request body is too large"),
    URI_TOO_LONG("uri-too-long", 414, "The path and query are too long"),
    UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", 415, "The body's media type is not supported"),
    INVALID_FIELDS("invalid-fields", 422, "Fields do not follow their rules"),
    REASON_REQUIRED("reason-required", 422, "An operator says why"),
    LANGUAGE_UNSUPPORTED("language-unsupported", 422, "Interviews are not held in this language"),
    IDEMPOTENCY_KEY_REUSED("idempotency-key-reused", 422, "This key was used with another request"),
    TOO_MANY_REQUESTS("too-many-requests", 429, "Too many requests"),
    HEADERS_TOO_LARGE("headers-too-large", 431, "The request's headers are too large"),
    INTERNAL("internal", 500, "Something failed on our side"),
    UNAVAILABLE("unavailable", 503, "The service cannot answer at the moment");

    private final Entry entry;

    CommonProblem(String slug, int status, String title) {
        entry = new Entry(slug, status, title);
    }

    @Override
    public Entry entry() {
        return entry;
    }

    /** The entry that stands for a bare HTTP status, as frameworks throw them. */
    static CommonProblem ofStatus(int status) {
        return switch (status) {
            case 400 -> MALFORMED_REQUEST;
            case 401 -> UNAUTHENTICATED;
            case 403 -> FORBIDDEN;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 408 -> REQUEST_TIMEOUT;
            case 409 -> CONFLICT;
            case 413 -> PAYLOAD_TOO_LARGE;
            case 414 -> URI_TOO_LONG;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            case 422 -> INVALID_FIELDS;
            case 429 -> TOO_MANY_REQUESTS;
            case 431 -> HEADERS_TOO_LARGE;
            case 503 -> UNAVAILABLE;
            default -> status >= 500 ? INTERNAL : MALFORMED_REQUEST;
        };
    }
}
