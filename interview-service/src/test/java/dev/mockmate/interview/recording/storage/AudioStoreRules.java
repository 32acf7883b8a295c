package dev.mockmate.interview.recording.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mockmate.interview.recording.application.AudioStore;
import dev.mockmate.interview.recording.domain.AudioType;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.OptionalLong;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What every audio store keeps to, whatever it is made of. */
abstract class AudioStoreRules {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final int PART = 8_000;

    static Vertx vertx;

    private final byte[] audio = random(300_000);

    /** The store under test. */
    abstract AudioStore store();

    @BeforeAll
    static void start() {
        vertx = Vertx.vertx();
    }

    @AfterAll
    static void stop() {
        done(Uni.createFrom().completionStage(vertx.close().toCompletionStage()));
    }

    @Test
    void shouldGiveBackWhatItWasGiven() {
        UUID key = put(audio, OptionalLong.of(audio.length));

        assertThat(read(key, 0, audio.length)).isEqualTo(audio);
    }

    @Test
    void shouldTakeBytesWhoseNumberIsNotKnown() {
        UUID key = put(audio, OptionalLong.empty());

        assertThat(read(key, 0, audio.length)).isEqualTo(audio);
    }

    @Test
    void shouldReadAPart() {
        UUID key = put(audio, OptionalLong.of(audio.length));

        assertThat(read(key, 100_000, 50_001)).isEqualTo(Arrays.copyOfRange(audio, 100_000, 150_001));
        assertThat(read(key, audio.length - 1, 1)).containsExactly(audio[audio.length - 1]);
    }

    @Test
    void shouldKeepNothingOfAnUploadThatBrokeOff() {
        for (OptionalLong length : new OptionalLong[] {OptionalLong.of(audio.length), OptionalLong.empty()}) {
            UUID key = UUID.randomUUID();
            Multi<Buffer> broken = Multi.createBy()
                    .concatenating()
                    .streams(
                            parts(audio).select().first(10),
                            Multi.createFrom().failure(new IllegalStateException("gone")));

            assertThatThrownBy(() -> done(put(key, broken, length))).hasMessageContaining("gone");
            assertThatThrownBy(() -> read(key, 0, 1)).isInstanceOf(AudioStore.MissingException.class);
        }
    }

    @Test
    void shouldAskForBytesNoFasterThanItStoresThem() {
        AtomicInteger ahead = new AtomicInteger();
        AtomicInteger mostAhead = new AtomicInteger();
        byte[] large = random(5_000_000);
        Multi<Buffer> counted = parts(large)
                .onRequest()
                .invoke(count ->
                        mostAhead.accumulateAndGet(ahead.addAndGet((int) Math.min(count, 1_000_000)), Math::max))
                .onItem()
                .invoke(ahead::decrementAndGet);

        done(put(UUID.randomUUID(), counted, OptionalLong.of(large.length)));

        assertThat(mostAhead.get()).isLessThan(large.length / PART);
    }

    @Test
    void shouldReadNoFasterThanItIsTaken() {
        UUID key = put(audio, OptionalLong.of(audio.length));

        Buffer first = done(onContext(
                () -> store().read(key, 0, audio.length).select().first(1).toUni()));

        assertThat(first.length()).isBetween(1, audio.length - 1);
    }

    @Test
    void shouldSayWhatIsNotThere() {
        assertThatThrownBy(() -> read(UUID.randomUUID(), 0, 1)).isInstanceOf(AudioStore.MissingException.class);
    }

    @Test
    void shouldDeleteAndStandARepetition() {
        UUID key = put(audio, OptionalLong.of(audio.length));

        done(onContext(() -> store().delete(key)));
        done(onContext(() -> store().delete(key)));

        assertThatThrownBy(() -> read(key, 0, 1)).isInstanceOf(AudioStore.MissingException.class);
    }

    @Test
    void shouldRemoveWhatIsOldAndNothingElse() {
        UUID key = put(audio, OptionalLong.of(audio.length));

        assertThat(done(onContext(() -> store().deleteStoredBefore(Instant.now().minusSeconds(3600)))))
                .isZero();
        assertThat(read(key, 0, 4)).hasSize(4);
        assertThat(done(onContext(() -> store().deleteStoredBefore(Instant.now().plusSeconds(3600)))))
                .isPositive();
        assertThatThrownBy(() -> read(key, 0, 1)).isInstanceOf(AudioStore.MissingException.class);
    }

    private UUID put(byte[] bytes, OptionalLong length) {
        UUID key = UUID.randomUUID();
        done(put(key, parts(bytes), length));
        return key;
    }

    private Uni<Void> put(UUID key, Multi<Buffer> bytes, OptionalLong length) {
        return onContext(() -> store().put(key, bytes, length, AudioType.WEBM));
    }

    private byte[] read(UUID key, long from, long length) {
        return done(onContext(() -> store().read(key, from, length).collect().in(Buffer::buffer, Buffer::appendBuffer)))
                .getBytes();
    }

    private static Multi<Buffer> parts(byte[] bytes) {
        return Multi.createFrom()
                .range(0, (bytes.length + PART - 1) / PART)
                .map(part -> Buffer.buffer(
                        Arrays.copyOfRange(bytes, part * PART, Math.min(bytes.length, (part + 1) * PART))));
    }

    static <T> Uni<T> onContext(Supplier<Uni<T>> work) {
        Context context = vertx.getOrCreateContext();
        return Uni.createFrom().deferred(work::get).runSubscriptionOn(task -> context.runOnContext(x -> task.run()));
    }

    static <T> T done(Uni<T> work) {
        try {
            return work.subscribeAsCompletionStage().get(LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException unchecked
                    ? unchecked
                    : new IllegalStateException(failed.getCause());
        } catch (InterruptedException | TimeoutException late) {
            throw new IllegalStateException(late);
        }
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }
}
