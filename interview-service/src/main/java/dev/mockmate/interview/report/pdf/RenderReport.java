package dev.mockmate.interview.report.pdf;

import dev.mockmate.interview.report.domain.Report;
import dev.mockmate.platform.concurrency.CallerContext;
import dev.mockmate.platform.concurrency.FairQueue;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Draws reports beside the event loops, a few at once: drawing takes a processor and memory, and must never take them
 * from the conversations that are going on. Others wait for their turn; beyond that, and after
 * {@link ReportConfig#patience}, a caller gets {@link ReportBusyException}.
 */
@ApplicationScoped
public class RenderReport {
    private static final long IDLE_SECONDS = 30;

    /** Bytes that drawing takes at most, measured with the largest texts {@link PrintedText} lets pass. */
    private static final long MOST_MEMORY_OF_ONE = 64L << 20;

    private static final int SHARE_OF_THE_HEAP = 4;

    private final ReportConfig config;
    private final Vertx vertx;
    private final Timer time;
    private final ThreadPoolExecutor drawers;
    private final FairQueue queue;

    RenderReport(ReportConfig config, Vertx vertx, MeterRegistry metrics) {
        this.config = config;
        this.vertx = vertx;
        this.time = metrics.timer("mockmate.report.pdf");
        int atOnce = atOnce(config.drawnAtOnce(), Runtime.getRuntime().maxMemory());
        this.drawers = new ThreadPoolExecutor(
                atOnce,
                atOnce,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(config.waiting()),
                work -> new Thread(work, "report-pdf"));
        drawers.allowCoreThreadTimeOut(true);
        this.queue = new FairQueue(
                new FairQueue.Limits(
                        config.drawnAtOnce(),
                        config.drawnAtOnceOfACaller(),
                        config.waitingOfACaller(),
                        config.waiting()),
                drawers);
    }

    /**
     * Draws by turns between callers: each has a share of what is drawn at once, and a queue of its own. The report too is put
     * together beside the event loops.
     *
     * @return the bytes of the PDF, on the caller's context; fails with {@link FairQueue.OwnQueueFullException} when the caller's own queue is full
     */
    public Uni<byte[]> render(UUID callerId, Supplier<Report> report) {
        return CallerContext.returning(vertx, () -> queue.compute(callerId, () -> drawn(report))
                .ifNoItem()
                .after(config.patience())
                .failWith(this::busy)
                .onFailure(FairQueue.QueueFullException.class)
                .transform(full -> busy()));
    }

    private byte[] drawn(Supplier<Report> report) {
        return time.record(() -> Drawer.INSTANCE.render(report.get()));
    }

    /** As many as configured, and never more than a quarter of the heap holds: what is drawn there must not cost the rest. */
    static int atOnce(int configured, long heap) {
        return (int) Math.max(1, Math.min(configured, heap / SHARE_OF_THE_HEAP / MOST_MEMORY_OF_ONE));
    }

    @PreDestroy
    void stop() {
        drawers.shutdownNow();
    }

    private ReportBusyException busy() {
        return new ReportBusyException(config.comeAgainAfter());
    }

    /** Made when the first report is wanted, beside the event loops too. */
    private static final class Drawer {
        static final ReportPdf INSTANCE = new ReportPdf();
    }
}
