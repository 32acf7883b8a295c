package dev.mockmate.gateway.socket;

import dev.mockmate.contracts.live.ClientToServerMessage;
import dev.mockmate.contracts.live.StartRequest;
import io.restassured.RestAssured;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A WebSocket client that sends whatever frames it is told to, from whatever loopback address, and reads only when asked. */
final class RawSocket implements AutoCloseable {
    static final int TEXT = 1;
    static final int BINARY = 2;
    static final int CONTINUATION = 0;
    static final int CLOSE = 8;
    static final int PING = 9;
    static final int PONG = 10;
    static final int FIN = 0x80;
    static final int RSV1 = 0x40;

    /** The connection ended without a close frame. */
    static final int NO_CLOSE_FRAME = 1006;

    private static final int DEADLINE_MILLIS = 90_000;
    private static final byte[] MASK = {1, 2, 3, 4};

    private final Socket socket;
    private final DataInputStream in;
    private final OutputStream out;
    private int status;

    /** A frame from the server. */
    record Frame(int opcode, byte[] payload) {}

    private RawSocket(String localAddress) throws IOException {
        socket = new Socket();
        socket.setSoTimeout(DEADLINE_MILLIS);
        socket.setTcpNoDelay(true);
        socket.bind(new InetSocketAddress(InetAddress.getByName(localAddress), 0));
        socket.connect(new InetSocketAddress("127.0.0.1", RestAssured.port));
        in = new DataInputStream(new java.io.BufferedInputStream(socket.getInputStream()));
        out = socket.getOutputStream();
    }

    static RawSocket open() {
        return open("127.0.0.1", Map.of());
    }

    /** Shakes hands from a loopback address, with headers beside the usual ones. */
    static RawSocket open(String localAddress, Map<String, String> headers) {
        try {
            RawSocket raw = new RawSocket(localAddress);
            StringBuilder head = new StringBuilder(
                    "GET /ws/interview HTTP/1.1\r\nUpgrade: websocket\r\n"
                            + "Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                            + "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nSec-WebSocket-Protocol: mockmate.v1.protobuf\r\n");
            if (!headers.containsKey("Host")) {
                head.append("Host: localhost\r\n");
            }
            headers.forEach((name, value) ->
                    head.append(name).append(": ").append(value).append("\r\n"));
            raw.out.write(head.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII));
            raw.status = raw.readHead();
            return raw;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The status of the handshake's answer. */
    int status() {
        return status;
    }

    RawSocket start(String token, Object session) {
        return frame(
                FIN | BINARY,
                ClientToServerMessage.newBuilder()
                        .setStartRequest(
                                StartRequest.newBuilder().setAuthToken(token).setInterviewId(session.toString()))
                        .build()
                        .toByteArray());
    }

    /** Sends a frame with a first byte of one's own. */
    RawSocket frame(int first, byte[] payload) {
        try {
            out.write(bytes(first, payload));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends bytes as they are; answers whether the server still takes them. */
    boolean fling(byte[] bytes) {
        try {
            out.write(bytes);
            return true;
        } catch (IOException gone) {
            return false;
        }
    }

    static byte[] bytes(int first, byte[] payload) {
        ByteBuffer frame = ByteBuffer.allocate(payload.length + 14).put((byte) first);
        if (payload.length < 126) {
            frame.put((byte) (0x80 | payload.length));
        } else if (payload.length < 65_536) {
            frame.put((byte) (0x80 | 126)).putShort((short) payload.length);
        } else {
            frame.put((byte) (0x80 | 127)).putLong(payload.length);
        }
        frame.put(MASK);
        for (int i = 0; i < payload.length; i++) {
            frame.put((byte) (payload[i] ^ MASK[i % MASK.length]));
        }
        byte[] all = new byte[frame.position()];
        frame.flip().get(all);
        return all;
    }

    /** The next frame. */
    Frame read() throws IOException {
        int first = in.readUnsignedByte();
        int length = in.readUnsignedByte();
        long size = length == 127 ? in.readLong() : length == 126 ? in.readUnsignedShort() : length;
        byte[] payload = new byte[(int) size];
        in.readFully(payload);
        return new Frame(first & 0xf, payload);
    }

    /** The next frame of a kind. */
    Frame await(int opcode) {
        try {
            Frame frame = read();
            while (frame.opcode() != opcode) {
                frame = read();
            }
            return frame;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The code of the server's close frame, or {@link #NO_CLOSE_FRAME}. */
    int awaitClose() {
        try {
            Frame frame = read();
            while (frame.opcode() != CLOSE) {
                frame = read();
            }
            return ByteBuffer.wrap(frame.payload()).getShort();
        } catch (java.net.SocketTimeoutException tooLate) {
            throw new AssertionError("not closed", tooLate);
        } catch (IOException gone) {
            return NO_CLOSE_FRAME;
        }
    }

    /** Reads on until the server has closed the connection. */
    void awaitEnd() {
        try {
            while (in.read() >= 0) {
                // What comes does not matter.
            }
        } catch (java.net.SocketTimeoutException tooLate) {
            throw new AssertionError("not closed", tooLate);
        } catch (IOException gone) {
            // That is an end, too.
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int readHead() throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.US_ASCII).endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("no answer to the handshake");
            }
            head.write(next);
        }
        return Integer.parseInt(head.toString(StandardCharsets.US_ASCII).substring(9, 12));
    }
}
