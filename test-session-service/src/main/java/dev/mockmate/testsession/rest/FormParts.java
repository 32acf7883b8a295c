package dev.mockmate.testsession.rest;

import jakarta.ws.rs.core.HttpHeaders;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jboss.resteasy.reactive.common.headers.HeaderUtil;
import org.jboss.resteasy.reactive.common.util.CaseInsensitiveMap;
import org.jboss.resteasy.reactive.server.core.multipart.MultipartParser;

/**
 * The parts of a {@code multipart/form-data} body, one beside the other. Parts within parts are what {@code FormData} never sends,
 * and not looked into: however a body is made, it costs one pass over it.
 */
final class FormParts implements MultipartParser.PartHandler {
    private final int most;
    private final Map<String, byte[]> values = new HashMap<>();
    private final ByteArrayOutputStream value = new ByteArrayOutputStream();
    private String name;
    private int count;

    private FormParts(int most) {
        this.most = most;
    }

    /**
     * The parts of a body by their names, the first of each.
     *
     * @param type its {@code Content-Type}, which names the boundary
     * @param most so many parts are read
     * @throws IOException for what is no such body, or has more parts. Malformed encodings and header fields make the parser throw
     *     unchecked exceptions of several kinds, too.
     */
    static Map<String, byte[]> read(String type, byte[] body, int most) throws IOException {
        String boundary = HeaderUtil.extractQuotedValueFromHeader(type, "boundary");
        if (boundary == null || boundary.isEmpty()) {
            throw new IOException("no boundary");
        }
        FormParts parts = new FormParts(most);
        MultipartParser.ParseState parser = MultipartParser.beginParse(
                parts, boundary.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8.name());
        parser.parse(ByteBuffer.wrap(body));
        if (!parser.isComplete() || parts.count > most) {
            throw new IOException("incomplete, or too many parts");
        }
        return parts.values;
    }

    @Override
    public void beginPart(CaseInsensitiveMap<String> headers) {
        count++;
        String disposition = headers.getFirst(HttpHeaders.CONTENT_DISPOSITION);
        name = disposition == null ? null : HeaderUtil.extractQuotedValueFromHeader(disposition, "name");
        value.reset();
    }

    @Override
    public void data(ByteBuffer bytes) throws IOException {
        if (count > most) {
            throw new IOException("too many parts");
        }
        byte[] piece = new byte[bytes.remaining()];
        bytes.get(piece);
        value.write(piece);
    }

    @Override
    public void endPart() {
        if (name != null) {
            values.putIfAbsent(name, value.toByteArray());
        }
    }
}
