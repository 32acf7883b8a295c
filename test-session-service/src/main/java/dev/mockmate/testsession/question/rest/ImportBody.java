package dev.mockmate.testsession.question.rest;

import dev.mockmate.platform.problem.CommonProblem;
import dev.mockmate.platform.problem.ProblemException;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.MultiHelper;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Locale;

/** The body of an import: what it is said to be, and its bytes as long as they are not too many. */
final class ImportBody {
    /** What browsers and tools say of files they do not know. */
    static final String UNTOLD = "application/octet-stream";

    private static final int MOST_BYTES = 10 * 1024 * 1024;

    private ImportBody() {}

    /** All of it. */
    static Uni<byte[]> bytes(RoutingContext exchange) {
        Buffer all = Buffer.buffer();
        Multi<Buffer> parts =
                exchange.request().isEnded() ? Multi.createFrom().empty() : MultiHelper.toMulti(exchange.request());
        return parts.onItem()
                .invoke(part -> {
                    if (all.length() + part.length() > MOST_BYTES) {
                        throw ProblemException.of(
                                CommonProblem.PAYLOAD_TOO_LARGE, "Send at most " + MOST_BYTES + " bytes.");
                    }
                    all.appendBuffer(part);
                })
                .collect()
                .last()
                .map(last -> all.getBytes());
    }

    /** What it is said to be, one of those that are taken. */
    static String mediaType(RoutingContext exchange) {
        String given = exchange.request().getHeader(HttpHeaders.CONTENT_TYPE);
        String type = given == null ? "" : given.toLowerCase(Locale.ROOT);
        int parameters = type.indexOf(';');
        String bare = (parameters < 0 ? type : type.substring(0, parameters)).strip();
        if (bare.equals("application/x-zip-compressed")) {
            return "application/zip";
        }
        if (bare.isEmpty() || bare.equals(UNTOLD)) {
            return UNTOLD;
        }
        if (!List.of(
                        ExchangeResource.JSON_LINES,
                        "application/jsonl",
                        "application/jsonlines",
                        "application/x-jsonlines",
                        "application/ndjson",
                        "application/json",
                        "application/xml",
                        "text/xml",
                        "application/zip")
                .contains(bare)) {
            throw ProblemException.of(
                    CommonProblem.UNSUPPORTED_MEDIA_TYPE, "Send JSON lines, Moodle XML or a zip archive.");
        }
        return bare;
    }
}
