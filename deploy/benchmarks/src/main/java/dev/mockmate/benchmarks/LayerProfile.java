package dev.mockmate.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/**
 * Which layer of a service takes its processor time, from flight recordings. A sample counts for the layer of its innermost
 * frame that belongs to one: what the JDK does for a library is that library's. Milliseconds are the layer's share of the
 * samples of the service, of the service's processor time an interview without its compilers in a leg that was not recorded;
 * samples are of Java code alone.
 */
final class LayerProfile {

    private static final String SAMPLE = "jdk.ExecutionSample";

    /** In the order in which they are tried. */
    private enum Layer {
        HIBERNATE("Hibernate", "org.hibernate."),
        SQL("SQL client", "io.vertx.sqlclient.", "io.vertx.pgclient.", "io.vertx.mutiny.sqlclient."),
        KAFKA("Kafka client and channels", "org.apache.kafka.", "io.smallrye.reactive.messaging."),
        JSON("JSON", "com.fasterxml."),
        TOKENS("tokens", "io.quarkus.oidc.", "io.smallrye.jwt.", "org.jose4j.", "dev.mockmate.platform.identity."),
        HTTP(
                "HTTP, REST and WebSocket",
                "org.jboss.resteasy.",
                "io.quarkus.resteasy.",
                "io.quarkus.websockets.",
                "io.quarkus.vertx.http.",
                "io.vertx.ext.web.",
                "io.vertx.core.http.",
                "io.netty.handler.codec.http"),
        NETWORK("network (Netty)", "io.netty."),
        MUTINY("Mutiny", "io.smallrye.mutiny."),
        EVENT_LOOP("event loop (Vert.x)", "io.vertx."),
        COACH("coach", "dev.mockmate.interview.assessment.", "com.google.re2j.", "ai.onnxruntime.", "ai.djl."),
        PLATFORM("our platform", "dev.mockmate.platform.", "dev.mockmate.contracts."),
        FEATURES("our features", "dev.mockmate."),
        CONTAINER("Quarkus, injection, metrics", "io.quarkus.", "io.micrometer.", "io.opentelemetry.", "io.smallrye."),
        OTHER("the rest");

        private final String label;
        private final List<String> packages;

        Layer(String label, String... packages) {
            this.label = label;
            this.packages = List.of(packages);
        }

        private static Layer of(RecordedEvent sample) {
            for (RecordedFrame frame : sample.getStackTrace().getFrames()) {
                String type = frame.getMethod().getType().getName();
                for (Layer layer : values()) {
                    if (layer.packages.stream().anyMatch(type::startsWith)) {
                        return layer;
                    }
                }
            }
            return OTHER;
        }
    }

    private LayerProfile() {}

    /** Milliseconds of an interview by layer and part, as a table in Markdown. */
    static List<String> table(MeasuredInterviews leg, Map<String, Path> recordings) {
        Map<String, Map<Layer, Double>> shares = new LinkedHashMap<>();
        recordings.forEach((part, file) -> shares.put(part, shares(file)));
        List<String> lines =
                new ArrayList<>(List.of("CPU ms an interview by layer, rest included, compilers not:", ""));
        lines.add("| layer | " + String.join(" | ", shares.keySet()) + " | all |");
        lines.add("|---|" + "--:|".repeat(shares.size() + 1));
        for (Layer layer : Layer.values()) {
            List<Double> row = shares.entrySet().stream()
                    .map(part -> leg.millisPerInterviewOf(part.getKey())
                            * part.getValue().getOrDefault(layer, 0.0))
                    .toList();
            double all = row.stream().mapToDouble(Double::doubleValue).sum();
            lines.add("| " + layer.label + " | "
                    + String.join(
                            " | ",
                            Stream.concat(row.stream(), Stream.of(all))
                                    .map(millis -> String.format(Locale.ROOT, "%.1f", millis))
                                    .toList())
                    + " |");
        }
        lines.add("");
        return lines;
    }

    private static Map<Layer, Double> shares(Path file) {
        Map<Layer, Double> counts = new EnumMap<>(Layer.class);
        double samples = 0;
        try (RecordingFile recording = new RecordingFile(file)) {
            while (recording.hasMoreEvents()) {
                RecordedEvent event = recording.readEvent();
                if (event.getEventType().getName().equals(SAMPLE) && event.getStackTrace() != null) {
                    counts.merge(Layer.of(event), 1.0, Double::sum);
                    samples++;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        double all = Math.max(1, samples);
        counts.replaceAll((layer, count) -> count / all);
        return counts;
    }
}
