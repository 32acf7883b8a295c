package dev.mockmate.interview.assessment.openai;

import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.mockmate.interview.assessment.application.InvalidModelOutputException;
import dev.mockmate.interview.assessment.application.Payer;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
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

    /** What a new parser makes of what the model says; fails when it says nothing usable, or not in time. */
    <T> Multi<T> of(Payer payer, ModelRequest asked, Supplier<ModelOutputParser<T>> parsers) {
        return Multi.createFrom().deferred(() -> {
            ModelOutputParser<T> parser = parsers.get();
            CallMeter.Call call = meter.begin(payer, asked);
            return words(asked, call)
                    .emitOn(workers)
                    .onItem()
                    .transformToIterable(words -> read(parser, words, call))
                    .onOverflow()
                    .bufferUnconditionally()
                    .map(Step::orThrow)
                    .onTermination()
                    .call((failure, cancelled) ->
                            call.end(cancelled ? CallOutcome.CANCELLED : CallOutcome.of(failure)));
        });
    }

    private Multi<ModelStreamEvent> words(ModelRequest asked, CallMeter.Call call) {
        return Multi.createFrom()
                .<ModelStreamEvent>emitter(emitter -> model.chat(asked.request(), new StreamingChatResponseHandler() {
                    @Override
                    public void onPartialResponse(String words) {
                        emitter.emit(new ModelStreamEvent.Said(words, System.nanoTime()));
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
                .first(config.timeout())
                .onCompletion()
                .continueWith(new ModelStreamEvent.Finished())
                .onFailure()
                .recoverWithItem(ModelStreamEvent.Failed::new);
    }

    /** What has been read, or why reading ended; a failure of the stream itself would overtake what waits before it. */
    private record Step<T>(T part, Throwable failure) {

        T orThrow() {
            if (failure == null) {
                return part;
            }
            throw failure instanceof RuntimeException as ? as : new CompletionException(failure);
        }
    }

    private static <T> List<Step<T>> read(ModelOutputParser<T> parser, ModelStreamEvent words, CallMeter.Call call) {
        try {
            return words instanceof ModelStreamEvent.Said said
                    ? parser.feed(said.text()).stream()
                            .map(part -> new Step<>(part, null))
                            .toList()
                    : List.of(new Step<>(parser.whole(), null));
        } catch (InvalidModelOutputException rubbish) {
            return List.of(new Step<>(null, reason(words, rubbish, call)));
        } catch (RuntimeException unexpected) {
            String what = unexpected.getClass().getSimpleName();
            return List.of(
                    new Step<>(null, new InvalidModelOutputException("the rules cannot read it (" + what + ")")));
        } finally {
            if (words instanceof ModelStreamEvent.Said said) {
                call.read(said.text(), said.arrived());
            }
        }
    }

    /** What is missing at the end is missing because the call failed or its time was over, if it did or was. */
    private static Throwable reason(ModelStreamEvent words, InvalidModelOutputException rubbish, CallMeter.Call call) {
        if (words instanceof ModelStreamEvent.Failed failed) {
            return failed.failure();
        }
        return words instanceof ModelStreamEvent.Finished && call.isTooLong() ? new TimeoutException() : rubbish;
    }
}
