package dev.mockmate.benchmarks;

import io.vertx.core.json.JsonObject;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** A live client in JSON, from a loopback address of its choice, that may send anything and reads only when asked. */
final class RudeSocket implements AutoCloseable {
    static final int TEXT = 0x81;
    static final int PING = 0x89;

    private static final int CLOSE = 8;
    private static final int READ_LIMIT_MILLIS = 30_000;
    private static final int SHORT_PAYLOAD = 125;
    private static final int MEDIUM_PAYLOAD = 65_535;

    private final Socket socket = new Socket();
    private final DataInputStream in;

    /** Connects and shakes hands. */
    RudeSocket(String localAddress, int port) throws IOException {
        try {
            socket.setSoTimeout(READ_LIMIT_MILLIS);
            socket.setTcpNoDelay(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(localAddress), 0));
            socket.connect(new InetSocketAddress("127.0.0.1", port), READ_LIMIT_MILLIS);
            in = new DataInputStream(new BufferedInputStream(socket.getInputStream(), 512));
            send(("GET /ws/interview HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                            + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n"
                            + "Sec-WebSocket-Protocol: mockmate.v1.json\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            skipHead();
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    /** A frame with a mask of zeros, which leaves the payload as it is. */
    static byte[] frame(int first, byte[] payload) {
        ByteBuffer frame = ByteBuffer.allocate(payload.length + 14).put((byte) first);
        if (payload.length <= SHORT_PAYLOAD) {
            frame.put((byte) (0x80 | payload.length));
        } else if (payload.length <= MEDIUM_PAYLOAD) {
            frame.put((byte) (0x80 | 126)).putShort((short) payload.length);
        } else {
            frame.put((byte) (0x80 | 127)).putLong(payload.length);
        }
        frame.putInt(0).put(payload).flip();
        byte[] bytes = new byte[frame.remaining()];
        frame.get(bytes);
        return bytes;
    }

    static byte[] text(JsonObject message) {
        return frame(TEXT, message.encode().getBytes(StandardCharsets.UTF_8));
    }

    static JsonObject start(String token, String session) {
        return new JsonObject()
                .put("start_request", new JsonObject().put("auth_token", token).put("interview_id", session));
    }

    void send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
    }

    /** The next message; the close frame's code as {@code {"closed": code}}. */
    JsonObject read() throws IOException {
        int opcode = in.readUnsignedByte() & 0xf;
        int length = in.readUnsignedByte();
        long size = length == 127 ? in.readLong() : length == 126 ? in.readUnsignedShort() : length;
        byte[] payload = new byte[(int) size];
        in.readFully(payload);
        if (opcode == CLOSE) {
            return new JsonObject().put("closed", ByteBuffer.wrap(payload).getShort() & 0xffff);
        }
        return opcode == 1 ? new JsonObject(new String(payload, StandardCharsets.UTF_8)) : new JsonObject();
    }

    /** Reads until a message of that kind comes. */
    JsonObject await(String kind) throws IOException {
        JsonObject message = read();
        while (!message.containsKey(kind)) {
            if (message.containsKey("closed")) {
                throw new IOException("closed " + message.getInteger("closed"));
            }
            message = read();
        }
        return message;
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            // It is gone one way or the other.
        }
    }

    private void skipHead() throws IOException {
        String end = "\r\n\r\n";
        StringBuilder head = new StringBuilder();
        while (head.length() < end.length()
                || !head.substring(head.length() - end.length()).equals(end)) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("no answer to the handshake");
            }
            head.append((char) next);
        }
        if (!head.toString().startsWith("HTTP/1.1 101")) {
            throw new IOException(head.substring(0, head.indexOf("\r\n")));
        }
    }
}
