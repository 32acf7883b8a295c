package dev.mockmate.interview.recording.storage;

import dev.mockmate.interview.provider.application.ProviderUnavailableException;
import dev.mockmate.interview.recording.application.AudioStore;
import dev.mockmate.interview.recording.application.RecordingsConfig;
import dev.mockmate.interview.recording.domain.AudioType;
import dev.mockmate.platform.concurrency.CallerContext;
import io.smallrye.faulttolerance.api.Guard;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.util.TypeLiteral;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import java.util.function.Supplier;
import mutiny.zero.flow.adapters.AdaptersToFlow;
import mutiny.zero.flow.adapters.AdaptersToReactiveStreams;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.reactivestreams.Subscriber;
import software.amazon.awssdk.core.async.AsyncRequestBody;
import software.amazon.awssdk.core.async.AsyncResponseTransformer;
import software.amazon.awssdk.core.exception.SdkServiceException;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * Recordings in a bucket, by the protocol of Amazon S3. One {@code PutObject} per recording: an object is there as a whole or
 * not at all. S3 wants to know the length before: a body without one is first written to a temporary file.
 *
 * <p>A failed upload is not tried again here, since its bytes have passed: the client does. Reads and removals are tried again
 * by those who asked.
 */
public final class S3AudioStore implements AudioStore, AutoCloseable {
    private static final String NAME = "recordings bucket";

    private final S3AsyncClient client;
    private final RecordingsConfig.S3 config;
    private final String bucket;
    private final FolderAudioStore spool;
    private final Path spoolFolder;
    private final Vertx vertx;
    private final Guard circuit;

    /** @param spoolFolder takes bodies without a length for the time of their upload */
    S3AudioStore(S3AsyncClient client, RecordingsConfig.S3 config, Path spoolFolder, Vertx vertx) {
        this.client = client;
        this.config = config;
        this.bucket = config.bucket().orElseThrow();
        this.spoolFolder = spoolFolder;
        this.spool = new FolderAudioStore(spoolFolder, vertx);
        this.vertx = vertx;
        this.circuit = Guard.create()
                .withDescription("recordings, left alone after failed calls in a row")
                .withCircuitBreaker()
                .requestVolumeThreshold(config.failuresToOpen())
                .failureRatio(1)
                .delay(config.openFor().toMillis(), ChronoUnit.MILLIS)
                .when(ProviderUnavailableException.class::isInstance)
                .done()
                .build();
    }

    @Override
    public Uni<Void> put(UUID key, Multi<Buffer> bytes, OptionalLong length, AudioType type) {
        if (length.isEmpty()) {
            return spool.put(key, bytes, length, type)
                    .chain(() -> upload(key, AsyncRequestBody.fromFile(spool.file(key)), type))
                    .eventually(() -> spool.delete(key));
        }
        Passing body = new Passing(bytes, length.getAsLong(), CallerContext.here(vertx));
        // When the client breaks off, that is what happened, whatever the SDK calls it; the bucket has not failed.
        return upload(key, body, type).onFailure().transform(failure -> body.failure()
                .orElse(failure));
    }

    private Uni<Void> upload(UUID key, AsyncRequestBody body, AudioType type) {
        PutObjectRequest request = PutObjectRequest.builder()
                .bucket(bucket)
                .key(name(key))
                .contentType(type.mediaType())
                .contentLength(body.contentLength().orElseThrow())
                .build();
        return asked(
                        () -> client.putObject(request, body),
                        failure -> body instanceof Passing passing
                                && passing.failure().isPresent())
                .replaceWithVoid();
    }

    @Override
    public Multi<Buffer> read(UUID key, long from, long length) {
        return Multi.createFrom().deferred(() -> {
            Executor here = CallerContext.here(vertx);
            return asked(() -> client.getObject(
                            request -> request.bucket(bucket)
                                    .key(name(key))
                                    .range("bytes=" + from + "-" + (from + length - 1)),
                            AsyncResponseTransformer.toPublisher()))
                    .onFailure(NoSuchKeyException.class)
                    .transform(missing -> new MissingException(key))
                    .onItem()
                    .transformToMulti(answer -> Multi.createFrom().publisher(AdaptersToFlow.publisher(answer)))
                    .map(S3AudioStore::buffer)
                    .emitOn(here);
        });
    }

    @Override
    public Uni<Void> delete(UUID key) {
        return asked(() -> client.deleteObject(request -> request.bucket(bucket)
                        .key(name(key))
                        .overrideConfiguration(limit -> limit.apiCallTimeout(config.timeout()))))
                .replaceWithVoid();
    }

    @Override
    public Uni<Long> deleteStoredBefore(Instant then) {
        return CallerContext.returning(vertx, () -> Multi.createFrom()
                .publisher(AdaptersToFlow.publisher(client.listObjectsV2Paginator(
                                request -> request.bucket(bucket).prefix(config.prefix()))
                        .contents()))
                .filter(object -> object.lastModified().isBefore(then))
                .map(S3Object::key)
                .onFailure()
                .transform(S3AudioStore::told)
                .onItem()
                .transformToUniAndConcatenate(key -> asked(() ->
                        client.deleteObject(request -> request.bucket(bucket).key(key))))
                .collect()
                .with(java.util.stream.Collectors.counting()));
    }

    @Override
    public void close() {
        client.close();
    }

    /** Calls S3, unless it is left alone, and comes back to the caller's context. */
    private <T> Uni<T> asked(Supplier<? extends CompletionStage<T>> call) {
        return asked(call, failure -> false);
    }

    private <T> Uni<T> asked(Supplier<? extends CompletionStage<T>> call, Predicate<Throwable> ours) {
        return CallerContext.returning(vertx, () -> circuit.get(() -> told(call, ours), new TypeLiteral<Uni<T>>() {})
                .onFailure(CircuitBreakerOpenException.class)
                .transform(open -> new ProviderUnavailableException(NAME, "left alone after failures", true)));
    }

    private static <T> Uni<T> told(Supplier<? extends CompletionStage<T>> call, Predicate<Throwable> ours) {
        return Uni.createFrom()
                .completionStage(call)
                .onFailure()
                .transform(S3AudioStore::told)
                .onFailure(ours)
                .transform(BrokenOffException::new);
    }

    /** Not the bucket's failure. */
    private static final class BrokenOffException extends RuntimeException {
        BrokenOffException(Throwable cause) {
            super(cause);
        }
    }

    /** What the SDK reports, as its kind. */
    private static Throwable told(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof NoSuchKeyException) {
            return cause;
        }
        if (cause instanceof SdkServiceException answered) {
            return new ProviderUnavailableException(NAME, answered.statusCode());
        }
        return new ProviderUnavailableException(NAME, cause.getClass().getSimpleName(), true);
    }

    private String name(UUID key) {
        return config.prefix() + key;
    }

    private static Buffer buffer(ByteBuffer bytes) {
        byte[] copy = new byte[bytes.remaining()];
        bytes.get(copy);
        return Buffer.buffer(copy);
    }

    /**
     * Bytes of a request as the SDK wants them. The SDK asks for more from threads of its own; a Vert.x stream must be asked on
     * its context.
     */
    private static final class Passing implements AsyncRequestBody {
        private final Multi<Buffer> bytes;
        private final long length;
        private final Executor context;
        private volatile Throwable failure;

        Passing(Multi<Buffer> bytes, long length, Executor context) {
            this.bytes = bytes;
            this.length = length;
            this.context = context;
        }

        @Override
        public Optional<Long> contentLength() {
            return Optional.of(length);
        }

        /** Why the bytes did not come to their end. */
        Optional<Throwable> failure() {
            return Optional.ofNullable(failure);
        }

        @Override
        public void subscribe(Subscriber<? super ByteBuffer> subscriber) {
            Multi<ByteBuffer> parts = bytes.map(part -> ByteBuffer.wrap(part.getBytes()))
                    .onFailure()
                    .invoke(broken -> failure = broken);
            context.execute(
                    () -> AdaptersToReactiveStreams.publisher(parts).subscribe(new OnContext(subscriber, context)));
        }
    }

    private record OnContext(Subscriber<? super ByteBuffer> subscriber, Executor context)
            implements Subscriber<ByteBuffer> {

        @Override
        public void onSubscribe(org.reactivestreams.Subscription upstream) {
            subscriber.onSubscribe(new org.reactivestreams.Subscription() {
                @Override
                public void request(long count) {
                    context.execute(() -> upstream.request(count));
                }

                @Override
                public void cancel() {
                    context.execute(upstream::cancel);
                }
            });
        }

        @Override
        public void onNext(ByteBuffer part) {
            subscriber.onNext(part);
        }

        @Override
        public void onError(Throwable failure) {
            subscriber.onError(failure);
        }

        @Override
        public void onComplete() {
            subscriber.onComplete();
        }
    }
}
