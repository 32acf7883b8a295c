package dev.mockmate.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mockmate.platform.problem.ProblemException;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RemoteCurrentConnectionsTest {
    private static final UUID SESSION = UUID.randomUUID();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final AtomicLong clock = new AtomicLong();
    private final Vertx vertx = Vertx.vertx();
    private final Queue<HttpServerRequest> asked = new ConcurrentLinkedQueue<>();
    private final AtomicReference<Context> answeredOn = new AtomicReference<>();
    private final UUID connection = UUID.randomUUID();
    private HttpServer sessionService;
    private RemoteCurrentConnections connections;

    @BeforeEach
    void start() {
        sessionService = vertx.createHttpServer()
                .requestHandler(asked::add)
                .listen(0, "localhost")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        connections = new RemoteCurrentConnections(at(sessionService.actualPort(), PATIENCE), vertx, clock::get);
    }

    @AfterEach
    void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void shouldAskWithTheTokenItselfAndRememberForAMoment() {
        UniAssertSubscriber<Boolean> answer = ask();
        HttpServerRequest question = question();
        question.response().end("{\"active\":true}");

        assertThat(answer.awaitItem(PATIENCE).getItem()).isTrue();
        assertThat(question.path()).isEqualTo("/api/sessions/" + SESSION + "/session-token");
        assertThat(question.getHeader("Authorization")).isEqualTo("Bearer the-token");
        remembered();
        clock.addAndGet(Duration.ofMillis(900).toNanos());
        assertThat(ask().awaitItem(PATIENCE).getItem()).isTrue();
        assertThat(asked).isEmpty();
    }

    @Test
    void shouldHearOfAReplacementWithinTwoSeconds() {
        UniAssertSubscriber<Boolean> first = ask();
        question().response().end("{\"active\":true}");
        first.awaitItem(PATIENCE);
        remembered();

        clock.addAndGet(Duration.ofSeconds(1).toNanos());
        UniAssertSubscriber<Boolean> next = ask();

        question().response().end("{\"active\":false}");
        assertThat(next.awaitItem(PATIENCE).getItem()).isFalse();
    }

    @Test
    void shouldShareOneQuestionAndKeepItWhenOneOfThemGoes() {
        UniAssertSubscriber<Boolean> goes = ask();
        UniAssertSubscriber<Boolean> stays = ask();
        HttpServerRequest question = question();

        goes.cancel();
        question.response().end("{\"active\":false}");

        assertThat(stays.awaitItem(PATIENCE).getItem()).isFalse();
        assertThat(asked).isEmpty();
    }

    @Test
    void shouldSayThatNobodyKnowsWhenTheAnswerIsNone() {
        connections = new RemoteCurrentConnections(
                at(sessionService.actualPort(), Duration.ofMillis(900)), vertx, clock::get);
        UniAssertSubscriber<Boolean> rubbish = askOfAnother();
        question().response().end("{\"active\":\"maybe\"}");
        unknown(rubbish);
        UniAssertSubscriber<Boolean> away = askOfAnother();
        question().response().setStatusCode(503).end();
        unknown(away);
        unknown(askOfAnother());
        sessionService.close().toCompletionStage().toCompletableFuture().join();
        unknown(askOfAnother());
    }

    private static void unknown(UniAssertSubscriber<Boolean> answer) {
        assertThatThrownBy(() -> {
                    throw answer.awaitFailure(PATIENCE).getFailure();
                })
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.type().status()).isEqualTo(503));
    }

    private UniAssertSubscriber<Boolean> ask() {
        return ask(connection);
    }

    /** A failed question is forgotten a moment after it was answered. */
    private UniAssertSubscriber<Boolean> askOfAnother() {
        return ask(UUID.randomUUID());
    }

    private UniAssertSubscriber<Boolean> ask(UUID id) {
        return connections
                .isCurrent(SESSION, id, "the-token")
                .invoke(() -> {
                    if (Context.isOnEventLoopThread()) {
                        answeredOn.set(vertx.getOrCreateContext());
                    }
                })
                .subscribe()
                .withSubscriber(UniAssertSubscriber.create());
    }

    /** Whoever brings an answer remembers it after having told it. */
    private void remembered() {
        CompletableFuture<Void> done = new CompletableFuture<>();
        answeredOn.get().runOnContext(after -> done.complete(null));
        done.join();
    }

    private HttpServerRequest question() {
        long from = System.nanoTime();
        HttpServerRequest question = asked.poll();
        while (question == null && System.nanoTime() - from < PATIENCE.toNanos()) {
            Thread.onSpinWait();
            question = asked.poll();
        }
        return question;
    }

    private static SessionTokenStatusConfig at(int port, Duration patience) {
        return new SessionTokenStatusConfig() {
            @Override
            public String url() {
                return "http://localhost:" + port;
            }

            @Override
            public Duration patience() {
                return patience;
            }

            @Override
            public int maxConnections() {
                return 4;
            }

            @Override
            public int maxRemembered() {
                return 100;
            }
        };
    }
}
