package dev.mockmate.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Connections that only take up room: bodies that come slowly and event streams that nobody reads to their end. */
final class RudeCrowd implements AutoCloseable {

    private static final int BYTES_A_SECOND = 400;
    private static final int BODY = 200_000;

    private final URI origin;
    private final List<Socket> uploads = new ArrayList<>();
    private final List<Socket> streams = new ArrayList<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();

    RudeCrowd(String origin) {
        this.origin = URI.create(origin);
    }

    /** Sends a body slowly, but faster than the origin's least. */
    void upload(String path, String token) {
        Socket socket =
                open("POST " + path + " HTTP/1.1\r\nContent-Type: application/json\r\nContent-Length: " + BODY, token);
        uploads.add(socket);
        clock.scheduleAtFixedRate(() -> trickle(socket), 0, 1, TimeUnit.SECONDS);
    }

    /** Opens an event stream and leaves it alone; its head may come with its first event only. */
    void stream(String path, String token) {
        streams.add(open("GET " + path + " HTTP/1.1\r\nAccept: text/event-stream", token));
    }

    /** Uploads whose connection the other side has left open so far. */
    int uploadsOpen() {
        return open(uploads);
    }

    int streamsOpen() {
        return open(streams);
    }

    private Socket open(String head, String token) {
        try {
            Socket socket = new Socket(origin.getHost(), origin.getPort());
            socket.setSoTimeout(20_000);
            write(
                    socket,
                    head + "\r\nHost: " + origin.getAuthority() + "\r\nAuthorization: Bearer " + token + "\r\n\r\n");
            return socket;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void trickle(Socket socket) {
        try {
            write(socket, " ".repeat(BYTES_A_SECOND));
        } catch (IOException cut) {
            throw new UncheckedIOException(cut);
        }
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
    }

    private static int open(List<Socket> sockets) {
        return (int) sockets.stream().filter(RudeCrowd::isOpen).count();
    }

    /** A socket the other side has closed has something to read: its end, or the refusal before it. */
    private static boolean isOpen(Socket socket) {
        try {
            socket.setSoTimeout(1);
            byte[] bytes = new byte[64 * 1024];
            int read = socket.getInputStream().read(bytes);
            return read >= 0 && new String(bytes, 0, read, StandardCharsets.US_ASCII).startsWith("HTTP/1.1 200");
        } catch (SocketTimeoutException nothingToRead) {
            return true;
        } catch (IOException cut) {
            return false;
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
        List.of(uploads, streams)
                .forEach(sockets -> sockets.forEach(socket -> {
                    try {
                        socket.close();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }));
    }
}
