package dev.mockmate.campaign;

import dev.mockmate.local.Jcmd;
import dev.mockmate.local.LocalStack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What clients that went away left behind in the services: connections in use, memory, errors in a log. */
public final class Aftermath {
    private static final String IN_USE = "sql_pool_active";
    private static final String HEAP = "jvm_memory_used_bytes{area=\"heap\"";
    /** A Kafka consumer that got no processor for so long that its group went on without it says so; it joins again. */
    private static final String LOST_SEAT = "[org.apa.kaf.cli.con.int.ConsumerCoordinator]";

    private static final Duration LIMIT = Duration.ofSeconds(120);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(250);
    private static final long MEBI = 1024 * 1024;
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final LocalStack stack;
    private final Collection<String> parts;
    private final Map<String, Long> heapBefore = new TreeMap<>();
    private final Map<String, Integer> errorsBefore = new TreeMap<>();

    private Aftermath(LocalStack stack, Collection<String> parts) {
        this.stack = stack;
        this.parts = List.copyOf(parts);
    }

    /** Remembers how it is now; the parts are services or replicas of some. */
    public static Aftermath from(LocalStack stack, Collection<String> parts) {
        Aftermath now = new Aftermath(stack, parts);
        now.parts.forEach(part -> {
            now.heapBefore.put(part, now.heap(part));
            now.errorsBefore.put(part, now.errors(part).size());
        });
        return now;
    }

    /** Waits until no connection is in use; those that still are after two minutes. */
    public List<String> connections() {
        return waiting(() -> parts.stream()
                .filter(part -> metric(part, IN_USE) > 0)
                .map(part -> part + " holds " + metric(part, IN_USE) + " connections")
                .toList());
    }

    /** What grew by more than so many MiB, with all garbage collected. */
    public List<String> memory(int mostMebibytes) {
        return waiting(() -> parts.stream()
                .filter(part -> grown(part) > mostMebibytes * MEBI)
                .map(part -> part + " grew by " + grown(part) / MEBI + " MiB")
                .toList());
    }

    /** The lines about errors that were written since. */
    public List<String> errors() {
        List<String> found = new ArrayList<>();
        parts.forEach(part -> errors(part).stream()
                .skip(errorsBefore.get(part))
                .map(line -> part + ": " + line)
                .forEach(found::add));
        return found;
    }

    /** One line about each part, with how its heap is and was. */
    public List<String> lines() {
        return parts.stream()
                .map(part -> "%-24s %d connections in use, heap %d MiB (before: %d)"
                        .formatted(part, metric(part, IN_USE), heap(part) / MEBI, heapBefore.get(part) / MEBI))
                .toList();
    }

    private long grown(String part) {
        return heap(part) - heapBefore.get(part);
    }

    private long heap(String part) {
        stack.pid(part).ifPresent(pid -> Jcmd.run(pid, "GC.run"));
        return metric(part, HEAP);
    }

    /** The sum of all lines of the metric; 0 when the part has none. */
    private long metric(String part, String name) {
        try {
            String text = HTTP.send(
                            HttpRequest.newBuilder(URI.create(stack.managementUrl(part) + "/q/metrics"))
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
            return (long) text.lines()
                    .filter(line -> line.startsWith(name) && !line.startsWith(name + "_"))
                    .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                    .sum();
        } catch (IOException e) {
            throw new IllegalStateException(part + " shows no metrics", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    private List<String> errors(String part) {
        Path log = stack.dataDir().resolve("logs").resolve(part + ".log");
        try (Stream<String> lines = Files.lines(log, StandardCharsets.ISO_8859_1)) {
            return lines.filter(line -> line.contains("\"level\":\"ERROR\"") || line.contains(" ERROR "))
                    .filter(line -> !line.contains(LOST_SEAT))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The log of " + part + " cannot be read", e);
        }
    }

    private static List<String> waiting(Supplier<List<String>> look) {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        List<String> left = look.get();
        while (!left.isEmpty() && System.nanoTime() < deadline) {
            Api.pause(LOOK_AGAIN);
            left = look.get();
        }
        return left;
    }
}
