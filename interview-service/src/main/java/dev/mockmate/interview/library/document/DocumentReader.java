package dev.mockmate.interview.library.document;

import com.google.re2j.Pattern;
import dev.mockmate.platform.concurrency.CallerContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.commons.logging.LogFactory;
import org.apache.fontbox.FontBoxFont;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jboss.logging.Logger;

/**
 * Reads documents in processes with a small heap and a time limit ({@link DocumentMain}), a few at once and one for each caller: a
 * document is written by anybody, and its parser is trusted with nothing of ours. Nothing of it is kept.
 */
@ApplicationScoped
public class DocumentReader {
    private static final Pattern SPACE = Pattern.compile(" ");
    private static final long IDLE_SECONDS = 30;
    private static final int BYTES_PER_CHARACTER = 4;

    /** One class of each archive a process needs. */
    private static final List<Class<?>> NEEDED = List.of(
            DocumentMain.class,
            PDDocument.class,
            RandomAccessRead.class,
            FontBoxFont.class,
            LogFactory.class,
            Logger.class);

    private final DocumentConfig config;
    private final Vertx vertx;
    private final Set<UUID> underWay = ConcurrentHashMap.newKeySet();
    private final ThreadPoolExecutor readers;

    DocumentReader(DocumentConfig config, Vertx vertx) {
        this.config = config;
        this.vertx = vertx;
        this.readers = new ThreadPoolExecutor(
                config.atOnce(),
                config.atOnce(),
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(config.maxWaiting()),
                work -> new Thread(work, "document-reader"));
        readers.allowCoreThreadTimeOut(true);
    }

    /** The text of a document, on the caller's context. */
    public Uni<DocumentOutcome> read(UUID caller, Path document) {
        if (!underWay.add(caller)) {
            return Uni.createFrom().item(new DocumentOutcome.Busy(true));
        }
        return CallerContext.returning(vertx, () -> Uni.createFrom()
                .item(() -> run(document))
                .runSubscriptionOn(readers)
                .onFailure(RejectedExecutionException.class)
                .recoverWithItem(full -> new DocumentOutcome.Busy(false))
                .onTermination()
                .invoke(() -> underWay.remove(caller)));
    }

    @PreDestroy
    void stop() {
        readers.shutdownNow();
    }

    private DocumentOutcome run(Path document) {
        Process process = null;
        try {
            process = start(document);
            Process started = process;
            CompletableFuture.delayedExecutor(config.timeout().toMillis(), TimeUnit.MILLISECONDS)
                    .execute(started::destroyForcibly);
            byte[] told = process.getInputStream().readNBytes(BYTES_PER_CHARACTER * config.maxCharacters() + 100);
            process.getInputStream().close();
            int end = process.waitFor();
            return end == 0 ? text(new String(told, StandardCharsets.UTF_8)) : new DocumentOutcome.Unreadable(why(end));
        } catch (IOException failed) {
            throw new UncheckedIOException("a document could not be read", failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new DocumentOutcome.Busy(false);
        } finally {
            if (process != null) {
                process.destroyForcibly();
            }
        }
    }

    private Process start(Path document) throws IOException {
        ProcessBuilder process = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + config.heapMegabytes() + "m",
                "-Xss512k",
                "-XX:MaxMetaspaceSize=64m",
                "-XX:MaxDirectMemorySize=8m",
                "-XX:ReservedCodeCacheSize=32m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.awt.headless=true",
                "-cp",
                classPath(),
                DocumentMain.class.getName(),
                String.valueOf(config.maxCharacters()),
                String.valueOf(config.maxPages()));
        process.environment().clear();
        return process.redirectInput(document.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static String classPath() {
        Set<String> archives = new LinkedHashSet<>();
        for (Class<?> needed : NEEDED) {
            try {
                archives.add(Path.of(needed.getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .toURI())
                        .toString());
            } catch (URISyntaxException nowhere) {
                throw new IllegalStateException(needed + " is in no archive", nowhere);
            }
        }
        return String.join(System.getProperty("path.separator"), archives);
    }

    private static DocumentOutcome text(String told) {
        int line = told.indexOf('\n');
        String[] head = SPACE.split(told.substring(0, line));
        return new DocumentOutcome.Text(
                told.substring(line + 1),
                "-".equals(head[0]) ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(head[0])),
                Boolean.parseBoolean(head[1]));
    }

    private static String why(int end) {
        return switch (end) {
            case DocumentMain.ENCRYPTED -> "encrypted";
            case DocumentMain.NO_TEXT -> "no_text";
            default -> "malformed";
        };
    }
}
