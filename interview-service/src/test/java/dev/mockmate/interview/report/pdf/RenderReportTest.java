package dev.mockmate.interview.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mockmate.interview.report.domain.Report;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RenderReportTest {
    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void close() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    @Test
    void shouldDrawAFewAtOnceLetOthersWaitAndSendTheRestAway() throws Exception {
        RenderReport render = render(1, 1, Duration.ofMinutes(1));
        Report report = Reports.of(40);
        List<CompletableFuture<byte[]>> wanted = new ArrayList<>();
        for (int caller = 0; caller < 5; caller++) {
            wanted.add(render.render(UUID.randomUUID(), () -> report).subscribeAsCompletionStage());
        }

        int drawn = 0;
        int sentAway = 0;
        for (CompletableFuture<byte[]> one : wanted) {
            try {
                assertThat(one.get(1, TimeUnit.MINUTES)).isNotEmpty();
                drawn++;
            } catch (ExecutionException refused) {
                assertThat(refused.getCause()).isInstanceOf(ReportBusyException.class);
                sentAway++;
            }
        }

        assertThat(drawn).isEqualTo(2);
        assertThat(sentAway).isEqualTo(3);
        render.stop();
    }

    @ParameterizedTest
    @CsvSource({"4, 256, 1", "4, 1024, 4", "1, 4096, 1", "8, 64, 1"})
    void shouldTakeAQuarterOfTheHeapAtMost(int configured, long heapInMegabytes, int atOnce) {
        assertThat(RenderReport.atOnce(configured, heapInMegabytes << 20)).isEqualTo(atOnce);
    }

    @Test
    void shouldNotLetACallerWaitForever() {
        RenderReport render = render(1, 1, Duration.ofMillis(1));

        assertThatThrownBy(() -> render.render(UUID.randomUUID(), () -> Reports.of(40))
                        .subscribeAsCompletionStage()
                        .get(1, TimeUnit.MINUTES))
                .hasCauseInstanceOf(ReportBusyException.class);
        render.stop();
    }

    @Test
    void shouldDrawBesideTheEventLoopAndAnswerOnTheCallersContext() throws Exception {
        RenderReport render = render(1, 1, Duration.ofMinutes(1));
        Report report = Reports.of(1);
        AtomicReference<Boolean> sameLoop = new AtomicReference<>();
        CompletableFuture<byte[]> drawn = new CompletableFuture<>();
        vertx.getOrCreateContext().runOnContext(start -> {
            Thread loop = Thread.currentThread();
            render.render(UUID.randomUUID(), () -> report)
                    .invoke(() -> sameLoop.set(Thread.currentThread() == loop))
                    .subscribe()
                    .with(drawn::complete, drawn::completeExceptionally);
        });

        assertThat(drawn.get(1, TimeUnit.MINUTES)).startsWith("%PDF".getBytes());
        assertThat(sameLoop).hasValue(true);
        render.stop();
    }

    private RenderReport render(int atOnce, int waiting, Duration patience) {
        ReportConfig config = new ReportConfig() {
            @Override
            public int drawnAtOnce() {
                return atOnce;
            }

            @Override
            public int drawnAtOnceOfACaller() {
                return 1;
            }

            @Override
            public int waitingOfACaller() {
                return 1;
            }

            @Override
            public int waiting() {
                return waiting;
            }

            @Override
            public Duration patience() {
                return patience;
            }

            @Override
            public Duration comeAgainAfter() {
                return Duration.ofSeconds(5);
            }
        };
        return new RenderReport(config, vertx, new SimpleMeterRegistry());
    }
}
