// Longer than 300 lines: each door is one measurement with its figures, and they are read beside one another.
package dev.mockmate.benchmarks;

import dev.mockmate.contracts.Topics;
import dev.mockmate.local.LocalStack;
import dev.mockmate.local.Service;
import dev.mockmate.local.ThrowawayStack;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * What rude clients cost the gateway and its polite clients: 10,000 sockets without a token from 50 addresses while users with a
 * token start; 100 MB of pings that nobody reads the answers of; 26 MB of text from one line.
 */
final class GatewayDoors {
    private static final int SOCKETS = 10_000;
    private static final int ADDRESSES = 50;
    private static final int RUDE_THREADS = 64;
    private static final double MOST_MILLIS_TO_START = 1000;
    private static final long PING_BYTES = 100_000_000;
    private static final int PINGING_SOCKETS = 100;

    /** Longer than a client may be too fast: what the system took for the gateway is read by then, or its client closed. */
    private static final Duration PINGS_STAY = Duration.ofSeconds(15);

    private static final long MOST_GROWTH_KIB = 20 * 1024;
    private static final int TEXTS = 400;
    private static final int TEXT_BYTES = 65_000;
    private static final Duration TEXT_TIME = Duration.ofSeconds(4);
    private static final String GATEWAY = Service.GATEWAY.module();

    private final LocalStack stack;
    private final int port;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<String> tokens;
    private final List<String> missed = new ArrayList<>();

    private GatewayDoors(LocalStack stack) {
        this.stack = stack;
        this.port = stack.port(GATEWAY);
        this.tokens = Candidates.tokens(http, stack.originUrl());
    }

    static void run() {
        try (ThrowawayStack throwaway = ThrowawayStack.start(
                "benchmark",
                builder -> builder.services(
                        Set.of(Service.SESSION, Service.BILLING, Service.INTERVIEW, Service.GATEWAY)))) {
            new GatewayDoors(throwaway.stack()).measure();
        }
    }

    private void measure() {
        try {
            starts("warm-up", 10);
            System.out.println(Latencies.HEADER);
            System.out.println(starts("start, nobody else there", 20).line());
            // First, while the service has not grown yet: what it needs once would not show a second time.
            unreadPings();
            unstartedSockets();
            muchText();
        } catch (IOException | InterruptedException e) {
            throw new NotMeasuredException(e.toString(), e);
        }
        if (!missed.isEmpty()) {
            throw new AimMissedException(String.join("; ", missed));
        }
    }

    private void unstartedSockets() throws IOException, InterruptedException {
        long before = residentKib();
        Queue<RudeSocket> rude = new ConcurrentLinkedQueue<>();
        AtomicInteger failed = new AtomicInteger();
        AtomicBoolean goesOn = new AtomicBoolean(true);
        ExecutorService threads = Executors.newFixedThreadPool(RUDE_THREADS);
        long begin = System.nanoTime();
        for (int i = 0; i < SOCKETS; i++) {
            String address = "127.0.1." + (1 + i % ADDRESSES);
            threads.execute(() -> {
                if (!goesOn.get()) {
                    return;
                }
                try {
                    rude.add(new RudeSocket(address, port));
                } catch (IOException e) {
                    failed.incrementAndGet();
                }
            });
        }
        threads.shutdown();
        Latencies started = starts("start, while the sockets pour in", 20);
        boolean all = threads.awaitTermination(3, TimeUnit.MINUTES);
        goesOn.set(false);
        double seconds = (System.nanoTime() - begin) / 1e9;
        Latencies afterwards = starts("start, with the sockets there", 20);
        System.out.println(started.line());
        System.out.println(afterwards.line());
        System.out.printf(
                Locale.ROOT,
                "%d sockets without a token from %d addresses in %.1f s%s (%d refused by the system): unstarted %d, made room %d, "
                        + "resident memory %+d KiB%n",
                rude.size(),
                ADDRESSES,
                seconds,
                all ? "" : ", not all",
                failed.get(),
                (long) metric("gateway_connections{state=\"unstarted\""),
                (long) metric("gateway_closes_total{reason=\"no_place\""),
                residentKib() - before);
        rude.forEach(RudeSocket::close);
        if (Math.max(started.millisAt(100), afterwards.millisAt(100)) > MOST_MILLIS_TO_START) {
            missed.add("a user with a token took longer than " + MOST_MILLIS_TO_START + " ms to start");
        }
    }

    private void unreadPings() throws IOException, InterruptedException {
        TimeUnit.SECONDS.sleep(5);
        long before = residentKib();
        AtomicLong sent = new AtomicLong();
        AtomicLong highest = new AtomicLong();
        byte[] pings = repeated(RudeSocket.frame(RudeSocket.PING, new byte[125]), 1000);
        ExecutorService threads = Executors.newFixedThreadPool(PINGING_SOCKETS);
        List<String> sessions = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            sessions.add(session(tokens.get(i)));
        }
        long begin = System.nanoTime();
        for (int i = 0; i < PINGING_SOCKETS; i++) {
            int number = i;
            threads.execute(() -> pingUntilAllIsSent(number, sessions, pings, sent));
        }
        threads.shutdown();
        while (!threads.awaitTermination(200, TimeUnit.MILLISECONDS)) {
            highest.accumulateAndGet(residentKib(), Math::max);
            if (System.nanoTime() - begin > TimeUnit.MINUTES.toNanos(5)) {
                threads.shutdownNow();
                break;
            }
        }
        long growth = Math.max(highest.get(), residentKib()) - before;
        System.out.printf(
                Locale.ROOT,
                "%.0f MB of pings, none of whose answers was read, in %.1f s: resident memory at most %+d KiB, closed as too "
                        + "fast %d, waiting for clients now %d bytes%n",
                sent.get() / 1e6,
                (System.nanoTime() - begin) / 1e9,
                growth,
                (long) metric("gateway_closes_total{reason=\"protocol\""),
                (long) metric("gateway_memory_queued_bytes"));
        if (growth > MOST_GROWTH_KIB) {
            missed.add("unread pings took " + growth + " KiB");
        }
    }

    /** Every fifth has a line, the others have shown no token; whoever is closed comes again, until all was sent. */
    private void pingUntilAllIsSent(int number, List<String> sessions, byte[] pings, AtomicLong sent) {
        while (sent.get() < PING_BYTES) {
            try (RudeSocket socket = new RudeSocket("127.0.2." + (1 + number), port)) {
                if (number % 5 == 0) {
                    int user = number / 5 % tokens.size();
                    socket.send(RudeSocket.text(RudeSocket.start(tokens.get(user), sessions.get(user))));
                }
                while (sent.addAndGet(pings.length) < PING_BYTES) {
                    socket.send(pings);
                }
                Pause.of(PINGS_STAY);
            } catch (IOException closed) {
                sent.addAndGet(-pings.length);
            }
        }
    }

    private void muchText() throws IOException, InterruptedException {
        String token = tokens.get(0);
        String session = session(token);
        byte[] answer = RudeSocket.text(
                new JsonObject().put("text_answer", new JsonObject().put("text", "a".repeat(TEXT_BYTES))));
        long begin = System.nanoTime();
        int offered = 0;
        try (RudeSocket socket = new RudeSocket("127.0.0.1", port)) {
            socket.send(RudeSocket.text(RudeSocket.start(token, session)));
            socket.await("start_response");
            begin = System.nanoTime();
            while (offered < TEXTS && System.nanoTime() - begin < TEXT_TIME.toNanos()) {
                socket.send(answer);
                offered++;
            }
        } catch (IOException closed) {
            System.out.println("the line of text was closed: " + closed.getMessage());
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        TimeUnit.SECONDS.sleep(3);
        System.out.printf(
                Locale.ROOT,
                "%.1f MB of text handed to the system by one line in %.1f s (meant: %.0f): %.2f MB of it reached Kafka%n",
                offered * (double) answer.length / 1e6,
                seconds,
                TEXTS * (double) answer.length / 1e6,
                bytesInKafka(session) / 1e6);
    }

    private Latencies starts(String name, int count) throws IOException, InterruptedException {
        Latencies latencies = new Latencies(name);
        for (int i = 0; i < count; i++) {
            String token = tokens.get(i % tokens.size());
            String session = session(token);
            long begin = System.nanoTime();
            try (RudeSocket socket = new RudeSocket("127.0.0.1", port)) {
                socket.send(RudeSocket.text(RudeSocket.start(token, session)));
                socket.await("start_response");
                latencies.add((System.nanoTime() - begin) / 1000);
                socket.send(RudeSocket.text(new JsonObject().put("end_request", new JsonObject())));
                socket.await("session_ended");
            }
        }
        return latencies;
    }

    /** A session that is active, so that what is measured is the gateway and not billing. */
    private String session(String token) throws IOException, InterruptedException {
        String id =
                new JsonObject(post(token, "/api/sessions", "{\"job_title\":\"Backend Engineer\"}")).getString("id");
        post(token, "/api/sessions/" + id + "/activate", "");
        return id;
    }

    private String post(String token, String path, String body) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(URI.create(stack.url(Service.SESSION.module()) + path))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new NotMeasuredException("POST " + path + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    private double metric(String start) throws IOException, InterruptedException {
        return http.send(
                        HttpRequest.newBuilder(URI.create(stack.managementUrl(GATEWAY) + "/q/metrics"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body()
                .lines()
                .filter(line -> line.startsWith(start))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    private long residentKib() throws IOException {
        long pid = stack.pid(GATEWAY).orElseThrow();
        return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .sum();
    }

    private long bytesInKafka(String session) {
        Map<String, Object> config = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                "localhost:" + stack.port(LocalStack.KAFKA),
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest");
        long bytes = 0;
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topics.CANDIDATE_INPUT).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (var message : consumer.poll(Duration.ofMillis(100))) {
                    bytes += session.equals(message.key()) ? message.serializedValueSize() : 0;
                }
            }
        }
        return bytes;
    }

    private static byte[] repeated(byte[] frame, int times) {
        ByteBuffer all = ByteBuffer.allocate(frame.length * times);
        for (int i = 0; i < times; i++) {
            all.put(frame);
        }
        return all.array();
    }
}
