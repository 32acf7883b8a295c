package dev.mockmate.testsession.coderun.installed;

import dev.mockmate.platform.concurrency.CallerContext;
import dev.mockmate.testsession.coderun.application.CodeRunConfig;
import dev.mockmate.testsession.coderun.application.CodeRunner;
import dev.mockmate.testsession.coderun.application.RunnerInstallation;
import dev.mockmate.testsession.coderun.remote.Judge0;
import dev.mockmate.testsession.coderun.remote.Piston;
import dev.mockmate.testsession.coderun.remote.RemoteRunner;
import dev.mockmate.testsession.coderun.sandbox.LocalRunner;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.CompletableFuture;

/** The runner the configuration names; a local sandbox proves itself while the service starts. */
@ApplicationScoped
public class InstalledRunner implements RunnerInstallation {
    private final CodeRunConfig config;
    private final Vertx vertx;
    private final CompletableFuture<CodeRunner> ready = new CompletableFuture<>();

    InstalledRunner(CodeRunConfig config, Vertx vertx) {
        this.config = config;
        this.vertx = vertx;
    }

    void start(@Observes StartupEvent started) {
        Thread proof = new Thread(this::open, "code-runner-proof");
        proof.setDaemon(true);
        proof.start();
    }

    private void open() {
        try {
            ready.complete(
                    switch (config.runner()) {
                        case LOCAL -> LocalRunner.proven();
                        case JUDGE0 -> new RemoteRunner(new Judge0(url(), config.token(), config.callTimeout()));
                        case PISTON -> new RemoteRunner(new Piston(url(), config.token(), config.callTimeout()));
                        case OFF -> new NoRunner("running code is switched off");
                    });
        } catch (RuntimeException failed) {
            ready.complete(new NoRunner("the runner could not be started: " + failed.getMessage()));
        }
    }

    private String url() {
        return config.url().orElseThrow(() -> new IllegalStateException("mockmate.code-run.url is not set"));
    }

    @Override
    public Uni<CodeRunner> ready() {
        return Uni.createFrom().deferred(() -> {
            if (ready.isDone()) {
                return Uni.createFrom().item(ready.join());
            }
            return CallerContext.returning(vertx, () -> Uni.createFrom().completionStage(() -> ready.copy()));
        });
    }

    void stop(@Observes ShutdownEvent ended) throws Exception {
        if (ready.isDone() && ready.join() instanceof AutoCloseable runner) {
            runner.close();
        }
    }
}
