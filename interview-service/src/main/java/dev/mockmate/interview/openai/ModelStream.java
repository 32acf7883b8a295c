package dev.mockmate.interview.openai;

import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * One streamed call of the model, read while it comes and recorded when it ends. Reading is done on worker threads: rules
 * look at every word of an answer, which no event loop has the time for. What is read is given on at once, however long
 * whoever gets it takes.
 */
@ApplicationScoped
public class ModelStream {
    private final StreamingChatModel model;
    private final CallMeter meter;
    private final OpenAiConfig config;
    private final Executor workers = Infrastructure.getDefaultWorkerPool();

    ModelStream(StreamingChatModel model, CallMeter meter, OpenAiConfig config) {
        this.model = model;
        this.meter = meter;
        this.config = config;
    }

    /** What a new reader makes of what the model says; fails when it says nothing usable, or not in time. */
    <T> Multi<T> of(Optional<UUID> sessionId, Asked asked, Supplier<Reader<T>> readers) {
        return Multi.createFrom().deferred(() -> {
            Reader<T> reader = readers.get();
            CallMeter.Call call = meter.begin(sessionId, asked);
            Multi<T> parts = words(asked, call)
                    .emitOn(workers)
                    .onItem()
                    .transformToIterable(words -> read(reader, words, call))
                    .onOverflow()
                    .bufferUnconditionally();
            return Multi.createBy()
                    .concatenating()
                    .streams(parts, Multi.createFrom().item(() -> whole(reader, call)))
                    .onTermination()
                    .call((failure, cancelled) -> call.end(cancelled ? Outcome.CANCELLED : Outcome.of(failure)));
        });
    }

    private Multi<Words> words(Asked asked, CallMeter.Call call) {
        return Multi.createFrom()
                .<Words>emitter(emitter -> model.chat(asked.request(), new StreamingChatResponseHandler() {
                    @Override
                    public void onPartialResponse(String words) {
                        emitter.emit(new Words(words, System.nanoTime()));
                    }

                    @Override
                    public void onCompleteResponse(ChatResponse whole) {
                        Optional.ofNullable(whole.tokenUsage()).ifPresent(call::used);
                        emitter.complete();
                    }

                    @Override
                    public void onError(Throwable failure) {
                        emitter.fail(failure);
                    }
                }))
                .runSubscriptionOn(workers)
                .ifNoItem()
                .after(config.silence())
                .fail()
                .select()
                .first(config.timeout());
    }

    private static <T> Iterable<T> read(Reader<T> reader, Words words, CallMeter.Call call) {
        try {
            return reader.feed(words.text());
        } catch (RubbishException rubbish) {
            throw rubbish;
        } catch (RuntimeException unexpected) {
            throw new RubbishException(
                    "the rules cannot read it (" + unexpected.getClass().getSimpleName() + ")");
        } finally {
            call.read(words.text(), words.arrived());
        }
    }

    /** The stream also ends when its time is over; then it is the time that failed, not the words. */
    private static <T> T whole(Reader<T> reader, CallMeter.Call call) {
        try {
            return reader.whole();
        } catch (RubbishException half) {
            if (call.isTooLong()) {
                throw new TimeoutException();
            }
            throw half;
        }
    }
}
