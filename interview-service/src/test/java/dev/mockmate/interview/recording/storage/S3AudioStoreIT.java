package dev.mockmate.interview.recording.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mockmate.interview.provider.application.ProviderUnavailableException;
import dev.mockmate.interview.recording.application.AudioStore;
import dev.mockmate.interview.recording.application.RecordingsConfig;
import dev.mockmate.interview.recording.domain.AudioType;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.mutiny.Multi;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bucket, on the wire, against an S3 server that checks signatures. */
class S3AudioStoreIT extends AudioStoreRules {
    private static final S3Server SERVER = new S3Server();
    private static Map<String, String> settings;
    private static S3AudioStore store;

    @TempDir
    static Path spool;

    @BeforeAll
    static void startServer() {
        settings = SERVER.start();
        store = storeWith(Map.of());
    }

    @AfterAll
    static void stopServer() {
        store.close();
        SERVER.stop();
    }

    @AfterEach
    void shouldLeaveNothingInTheFolderForBodiesWithoutALength() throws IOException {
        try (Stream<Path> walk = Files.walk(spool)) {
            assertThat(walk.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @Override
    AudioStore store() {
        return store;
    }

    @Test
    void shouldLeaveTheBucketAloneAfterFailures() {
        try (S3AudioStore away = storeWith(Map.of(
                "mockmate.recordings.s3.endpoint", "http://127.0.0.1:1", "mockmate.recordings.s3.open-for", "1h"))) {
            for (int i = 0; i < 5; i++) {
                assertThatThrownBy(() -> putInto(away)).isInstanceOf(ProviderUnavailableException.class);
            }
            assertThatThrownBy(() -> putInto(away)).hasMessageContaining("left alone");
        }
    }

    @Test
    void shouldBeRefusedWithAWrongKey() {
        try (S3AudioStore stranger = storeWith(Map.of("mockmate.recordings.s3.secret-key", "guessed"))) {
            assertThatThrownBy(() -> putInto(stranger)).hasMessageContaining("status 403");
        }
    }

    private static void putInto(S3AudioStore store) {
        byte[] bytes = new byte[100];
        done(onContext(() -> store.put(
                UUID.randomUUID(),
                Multi.createFrom().item(Buffer.buffer(bytes)),
                OptionalLong.of(bytes.length),
                AudioType.OGG)));
    }

    private static S3AudioStore storeWith(Map<String, String> other) {
        Map<String, String> all = new HashMap<>(settings);
        all.put("mockmate.recordings.folder", spool.toString());
        all.putAll(other);
        RecordingsConfig config = new SmallRyeConfigBuilder()
                .withMapping(RecordingsConfig.class)
                .withConverter(
                        io.quarkus.runtime.configuration.MemorySize.class,
                        100,
                        new io.quarkus.runtime.configuration.MemorySizeConverter())
                .withConverter(java.time.Duration.class, 200, new io.quarkus.runtime.configuration.DurationConverter())
                .withDefaultValues(all)
                .build()
                .getConfigMapping(RecordingsConfig.class);
        return (S3AudioStore) new ChosenAudioStore().store(config, vertx);
    }
}
