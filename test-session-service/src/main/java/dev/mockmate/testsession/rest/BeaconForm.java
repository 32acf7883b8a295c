package dev.mockmate.testsession.rest;

import dev.mockmate.platform.problem.CommonProblem;
import dev.mockmate.platform.problem.ProblemException;
import dev.mockmate.platform.text.Texts;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.DecoderException;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.multipart.DefaultHttpDataFactory;
import io.netty.handler.codec.http.multipart.HttpData;
import io.netty.handler.codec.http.multipart.HttpPostRequestDecoder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * A beacon's form. It is read from a body that is bounded like any other: the framework's own reading of forms keeps files on disk
 * and any number of fields, before it is known who sends them.
 *
 * @param token null when the form has none
 * @param payload the beacon's JSON, null when the form has none
 */
record BeaconForm(String token, String payload) {
    private static final int MOST_FIELDS = 16;

    /**
     * Reads a form, urlencoded or multipart.
     *
     * @param type its {@code Content-Type}
     * @throws ProblemException 400 for what is no form, and for a payload that could not be kept as it is
     */
    static BeaconForm read(String type, byte[] body) {
        FullHttpRequest request =
                new DefaultFullHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.POST, "/", Unpooled.wrappedBuffer(body));
        request.headers().set(HttpHeaderNames.CONTENT_TYPE, type);
        HttpPostRequestDecoder fields = null;
        try {
            fields = new HttpPostRequestDecoder(
                    new DefaultHttpDataFactory(false), request, StandardCharsets.UTF_8, MOST_FIELDS, body.length + 1);
            return new BeaconForm(value(fields, "token"), storable(value(fields, "payload")));
        } catch (DecoderException | IOException | IllegalArgumentException unreadable) {
            throw ProblemException.of(CommonProblem.MALFORMED_REQUEST, "The form cannot be read.");
        } finally {
            if (fields != null) {
                fields.destroy();
            }
        }
    }

    private static String value(HttpPostRequestDecoder fields, String name) throws IOException {
        return fields.getBodyHttpData(name) instanceof HttpData data ? data.getString(StandardCharsets.UTF_8) : null;
    }

    private static String storable(String payload) {
        if (payload != null && !Texts.isStorableJson(payload.getBytes(StandardCharsets.UTF_8))) {
            throw ProblemException.of(
                    CommonProblem.MALFORMED_REQUEST,
                    "The payload must be without NUL characters and without halves of surrogate pairs.");
        }
        return payload;
    }
}
