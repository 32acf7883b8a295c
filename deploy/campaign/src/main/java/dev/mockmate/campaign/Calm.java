package dev.mockmate.campaign;

import dev.mockmate.contracts.Topics;
import dev.mockmate.local.LocalStack;
import dev.mockmate.local.Service;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/** Waits until the system has done all that was begun; what it still waits for after the limit hangs. */
final class Calm {
    private static final Duration READY_LIMIT = Duration.ofSeconds(240);
    // An activation that nobody decides is withdrawn after two minutes; only then is it over.
    private static final Duration SETTLED_LIMIT = Duration.ofSeconds(400);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);
    private static final int LOOKS = 2;
    private static final List<Service> SERVICES = List.of(Service.SESSION, Service.BILLING, Service.INTERVIEW);

    private final LocalStack stack;

    Calm(LocalStack stack) {
        this.stack = stack;
    }

    /** Waits until every service says that it is ready; those that are not after a while. */
    List<String> ready() {
        return wait(READY_LIMIT, () -> SERVICES.stream()
                .filter(service -> !isReady(service))
                .map(service -> service.module() + " is not ready again")
                .toList());
    }

    /** Waits until all events are sent and taken in and every activation is decided; what is not after a while. */
    List<String> settled() {
        return wait(SETTLED_LIMIT, () -> {
            List<String> waiting = new ArrayList<>();
            SERVICES.forEach(service -> waiting.addAll(unsent(service)));
            waiting.addAll(undecided());
            if (waiting.isEmpty()) {
                waiting.addAll(notTaken());
            }
            return waiting;
        });
    }

    /** Until nothing is left at two looks in a row: what is taken in during one of them may have something follow. */
    private static List<String> wait(Duration limit, Supplier<List<String>> look) {
        long deadline = System.nanoTime() + limit.toNanos();
        List<String> waiting = quietly(look);
        int calm = waiting.isEmpty() ? 1 : 0;
        while (calm < LOOKS && System.nanoTime() < deadline) {
            Api.pause(LOOK_AGAIN);
            waiting = quietly(look);
            calm = waiting.isEmpty() ? calm + 1 : 0;
        }
        return waiting;
    }

    private static List<String> quietly(Supplier<List<String>> look) {
        try {
            return look.get();
        } catch (IllegalStateException notReachable) {
            return List.of(notReachable.getMessage() + ": " + notReachable.getCause());
        }
    }

    private List<String> unsent(Service service) {
        long unsent = new Database(stack, service).number("select count(*) from outbox where sent_at is null");
        return unsent == 0 ? List.of() : List.of(service.module() + " has " + unsent + " events that are not sent");
    }

    private List<String> undecided() {
        return new Database(stack, Service.SESSION)
                .list(
                        row -> "session " + row.getString(1) + " is still activating",
                        "select id from session where status = 'activating' order by id");
    }

    private List<String> notTaken() {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", "localhost:" + stack.port(LocalStack.KAFKA)))) {
            List<String> waiting = new ArrayList<>();
            for (Service service : SERVICES) {
                Map<TopicPartition, OffsetAndMetadata> taken =
                        get(admin.listConsumerGroupOffsets(service.module()).partitionsToOffsetAndMetadata());
                Set<String> topics =
                        taken.keySet().stream().map(TopicPartition::topic).collect(Collectors.toSet());
                if (topics.isEmpty()) {
                    waiting.add(service.module() + " has taken in nothing");
                }
                ends(admin, topics).forEach((partition, end) -> {
                    OffsetAndMetadata position = taken.get(partition);
                    long behind = end - (position == null ? 0 : position.offset());
                    if (behind > 0) {
                        waiting.add(service.module() + " is " + behind + " events behind on " + partition);
                    }
                });
            }
            return waiting;
        }
    }

    private static Map<TopicPartition, Long> ends(Admin admin, Set<String> topics) {
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        get(admin.describeTopics(topics).allTopicNames()).forEach((topic, description) -> description
                .partitions()
                .forEach(
                        partition -> asked.put(new TopicPartition(topic, partition.partition()), OffsetSpec.latest())));
        Map<TopicPartition, Long> ends = new HashMap<>();
        get(admin.listOffsets(asked).all()).forEach((partition, end) -> ends.put(partition, end.offset()));
        return ends;
    }

    /** How many records the topics of dead letters hold. */
    long deadLetters() {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", "localhost:" + stack.port(LocalStack.KAFKA)))) {
            Set<String> topics =
                    Topics.names().stream().map(Topics::deadLetters).collect(Collectors.toSet());
            return ends(admin, topics).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
        }
    }

    private boolean isReady(Service service) {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) URI.create(stack.managementUrl(service.module()) + "/q/health/ready")
                            .toURL()
                            .openConnection();
            connection.setConnectTimeout(2_000);
            connection.setReadTimeout(5_000);
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException away) {
            return false;
        }
    }

    private static <T> T get(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("Kafka could not be asked", e.getCause());
        }
    }
}
