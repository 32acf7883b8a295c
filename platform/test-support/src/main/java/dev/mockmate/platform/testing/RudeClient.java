package dev.mockmate.platform.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Clients that go away: each begins a call and resets its connection within 30 ms, before all is sent, before or while the answer
 * comes, or after having read none of it. What a seed makes them do is always the same; when it happens is the machine's.
 */
public final class RudeClient {
    /** How a client misbehaves. */
    public enum Manner {
        /** Sends all and resets the connection after 0 to 30 ms. */
        RESET,
        /** Sends a part and resets after 0 to 30 ms. */
        HALF_SENT,
        /** Sends all, reads a part of what comes and resets. */
        HALF_READ,
        /** Sends all, takes nothing that comes for up to 300 ms, and resets. */
        NEVER_READ
    }

    /** Fills path parameters. */
    @FunctionalInterface
    public interface Ids {
        /** The value for a parameter of a path. */
        String of(String path, String parameter, SplittableRandom random);
    }

    /**
     * What was done.
     *
     * @param seed makes the clients do the same again
     * @param done how many calls were begun in which manner
     * @param unreachable how many did not even connect
     * @param statuses what those were answered who read a part
     */
    public record Tally(long seed, Map<Manner, Integer> done, int unreachable, Map<Integer, Integer> statuses) {

        /** How many calls were begun. */
        public int calls() {
            return done.values().stream().mapToInt(Integer::intValue).sum();
        }

        /** Both together. */
        public Tally and(Tally other) {
            Map<Manner, Integer> all = new EnumMap<>(Manner.class);
            Map<Integer, Integer> answers = new TreeMap<>();
            for (Tally each : List.of(this, other)) {
                each.done().forEach((manner, count) -> all.merge(manner, count, Integer::sum));
                each.statuses().forEach((status, count) -> answers.merge(status, count, Integer::sum));
            }
            return new Tally(seed, all, unreachable + other.unreachable(), answers);
        }

        /** How many answers were failures of the server; 503 says that it is busy, which it may be. */
        public int failures() {
            return statuses.entrySet().stream()
                    .filter(status -> status.getKey() >= 500 && status.getKey() != 503)
                    .mapToInt(Map.Entry::getValue)
                    .sum();
        }
    }

    private static final Pattern PARAMETER = Pattern.compile("\\{([^}]+)}");
    private static final int LONGEST_PAUSE = 30_000;
    private static final int LONGEST_IGNORING = 300_000;
    private static final int SMALL_BUFFER = 1024;
    private static final int CONNECT_MILLIS = 20_000;
    private static final int READ_MILLIS = 1000;
    private static final int MOST_READ = 400;
    /** A WebSocket text frame with a mask of zeros, as long as 16 bits say. */
    private static final int TEXT_FRAME = 0x81;

    private static final int MASKED_16_BITS = 0x80 | 126;

    private final InetSocketAddress server;
    private final List<String> tokens;
    private final Ids ids;
    private final long seed;

    /**
     * @param seed makes the clients do the same again
     * @param server the port they call
     * @param tokens bearer tokens, one of which each call carries; without any no call carries one
     */
    public RudeClient(long seed, InetSocketAddress server, List<String> tokens, Ids ids) {
        this.seed = seed;
        this.server = server;
        this.tokens = List.copyOf(tokens);
        this.ids = ids;
    }

    /** A seed nobody has used. */
    public static long anySeed() {
        return System.nanoTime() & Integer.MAX_VALUE;
    }

    /** Ids of nothing there is. */
    public static String unknownId(String path, String parameter, SplittableRandom random) {
        return new UUID(random.nextLong(), random.nextLong() | Long.MIN_VALUE).toString();
    }

    /** A WebSocket's handshake and, in the same breath, its first message; {@code {token}} in it stands for the token. */
    public static ApiCall webSocket(String path, String subprotocol, String firstMessage) {
        return new ApiCall("GET", path, "websocket", subprotocol, firstMessage);
    }

    /** Begins so many calls, a random one each time, so many of them at once. */
    public Tally run(List<ApiCall> calls, int times, int atOnce) {
        System.out.printf("rude clients: seed=%d calls=%d at once=%d%n", seed, times, atOnce);
        return run(seed, times, atOnce, Duration.ZERO, number -> begin(calls, number));
    }

    /**
     * Begins so many calls, so many of them at once.
     *
     * @param seed what the calls were drawn with, to be told
     * @param between from the beginning of one to that of the next; without any, and where all are busy, each begins when another is over
     * @param one begins the call of a number
     */
    public static Tally run(long seed, int times, int atOnce, Duration between, IntFunction<Tally> one) {
        ExecutorService threads = Executors.newFixedThreadPool(atOnce);
        try {
            List<CompletableFuture<Tally>> begun = new ArrayList<>();
            long start = System.nanoTime();
            for (int each = 0; each < times; each++) {
                int number = each;
                awaitTime(start + number * between.toNanos());
                begun.add(CompletableFuture.supplyAsync(() -> one.apply(number), threads));
            }
            Tally none = new Tally(seed, Map.of(), 0, Map.of());
            return begun.stream().map(CompletableFuture::join).reduce(none, Tally::and);
        } finally {
            threads.shutdownNow();
        }
    }

    /** Begins one call and resets it so many microseconds after all of it was sent. */
    public void resetAfter(ApiCall call, int micros) {
        SplittableRandom random = new SplittableRandom(seed + micros);
        try (Socket socket = connect(false)) {
            socket.getOutputStream().write(request(call, random));
            pause(micros);
        } catch (IOException alreadyCut) {
            // The server was quicker: nothing is left to cut.
        }
    }

    /** Begins a random one of these calls; of a number it is always the same. */
    public Tally begin(List<ApiCall> calls, int number) {
        SplittableRandom random = new SplittableRandom(seed * 1_000_003 + number);
        ApiCall call = calls.get(random.nextInt(calls.size()));
        Manner manner = Manner.values()[random.nextInt(Manner.values().length)];
        byte[] request = request(call, random);
        Map<Integer, Integer> statuses = new TreeMap<>();
        boolean connected = false;
        try (Socket socket = connect(manner == Manner.NEVER_READ)) {
            connected = true;
            int length = manner == Manner.HALF_SENT ? 1 + random.nextInt(request.length - 1) : request.length;
            socket.getOutputStream().write(request, 0, length);
            if (manner == Manner.HALF_READ) {
                status(socket.getInputStream(), 1 + random.nextInt(MOST_READ)).ifPresent(each -> statuses.put(each, 1));
            }
            pause(random.nextInt(manner == Manner.NEVER_READ ? LONGEST_IGNORING : LONGEST_PAUSE));
        } catch (IOException alreadyCut) {
            if (!connected) {
                return new Tally(seed, Map.of(), 1, Map.of());
            }
        }
        return new Tally(seed, Map.of(manner, 1), 0, statuses);
    }

    /** A socket whose close is a reset. */
    private Socket connect(boolean deaf) throws IOException {
        Socket socket = new Socket();
        try {
            if (deaf) {
                socket.setReceiveBufferSize(SMALL_BUFFER);
            }
            socket.setTcpNoDelay(true);
            socket.setSoLinger(true, 0);
            socket.setSoTimeout(READ_MILLIS);
            socket.connect(server, CONNECT_MILLIS);
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    private static java.util.OptionalInt status(InputStream answer, int most) throws IOException {
        byte[] head = new byte[most];
        int length = answer.readNBytes(head, 0, most);
        String text = new String(head, 0, length, StandardCharsets.ISO_8859_1);
        return length < 12 || !text.startsWith("HTTP/1.1 ")
                ? java.util.OptionalInt.empty()
                : java.util.OptionalInt.of(Integer.parseInt(text.substring(9, 12)));
    }

    private byte[] request(ApiCall call, SplittableRandom random) {
        String token = tokens.isEmpty() ? "" : tokens.get(random.nextInt(tokens.size()));
        Matcher parameters = PARAMETER.matcher(call.path());
        String path =
                parameters.replaceAll(found -> Matcher.quoteReplacement(ids.of(call.path(), found.group(1), random)));
        StringBuilder head = new StringBuilder(call.method() + " " + path + " HTTP/1.1\r\nHost: "
                + server.getHostString() + ":" + server.getPort() + "\r\n");
        if (call.accept().equals("websocket")) {
            head.append("Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n")
                    .append("Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Protocol: ")
                    .append(call.contentType())
                    .append("\r\n\r\n");
            return joined(head, frame(call.body().replace("{token}", token)));
        }
        head.append("Accept: ").append(call.accept()).append("\r\n");
        if (!token.isEmpty()) {
            head.append("Authorization: Bearer ").append(token).append("\r\n");
        }
        if (call.method().equals("POST") && random.nextBoolean()) {
            head.append("Idempotency-Key: ").append(unknownId("", "", random)).append("\r\n");
        }
        byte[] body = call.body() == null ? new byte[0] : call.body().getBytes(StandardCharsets.UTF_8);
        if (call.body() != null) {
            head.append("Content-Type: ").append(call.contentType()).append("\r\n");
        }
        return joined(head.append("Content-Length: ").append(body.length).append("\r\n\r\n"), body);
    }

    private static byte[] joined(CharSequence head, byte[] body) {
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes(head.toString().getBytes(StandardCharsets.ISO_8859_1));
        request.writeBytes(body);
        return request.toByteArray();
    }

    private static byte[] frame(String text) {
        byte[] payload = text.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(8 + payload.length)
                .put((byte) TEXT_FRAME)
                .put((byte) MASKED_16_BITS)
                .putShort((short) payload.length)
                .putInt(0)
                .put(payload)
                .array();
    }

    private static void awaitTime(long due) {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private static void pause(int micros) {
        LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(micros));
    }
}
