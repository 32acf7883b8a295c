package dev.mockmate.local;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;

/** Waits until an address answers 200. */
final class Probe {

    private static final Duration LIMIT = Duration.ofSeconds(180);
    private static final long PAUSE_MILLIS = 150;
    private static final int ANSWER_LIMIT_MILLIS = 5_000;

    private Probe() {}

    /** Returns when {@code url} answers 200; fails as soon as {@code part} has ended. */
    static void awaitReady(Part part, String url) {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        int last = -1;
        while (System.nanoTime() < deadline) {
            last = status(url);
            if (last == HttpURLConnection.HTTP_OK) {
                return;
            }
            if (!part.isAlive()) {
                throw failure(part, "ended before it was ready");
            }
            pause();
        }
        throw failure(
                part,
                "was not ready within " + LIMIT.toSeconds() + " s: " + url
                        + (last < 0 ? " does not answer" : " answers " + last));
    }

    /** Returns when something listens on {@code port}; fails as soon as {@code part} has ended. */
    static void awaitPort(Part part, int port) {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (System.nanoTime() < deadline) {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), ANSWER_LIMIT_MILLIS);
                return;
            } catch (IOException e) {
                if (!part.isAlive()) {
                    throw failure(part, "ended before it was ready");
                }
                pause();
            }
        }
        throw failure(part, "did not listen on port " + port + " within " + LIMIT.toSeconds() + " s");
    }

    private static StartFailure failure(Part part, String what) {
        return new StartFailure(part.name() + " " + what + ". The end of " + part.log() + ":\n  "
                + String.join("\n  ", part.logTail()));
    }

    private static int status(String url) {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) URI.create(url).toURL().openConnection();
            connection.setConnectTimeout(ANSWER_LIMIT_MILLIS);
            connection.setReadTimeout(ANSWER_LIMIT_MILLIS);
            try {
                return connection.getResponseCode();
            } finally {
                connection.disconnect();
            }
        } catch (IOException e) {
            return -1;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("Interrupted while starting", e);
        }
    }
}
