// Longer than 300 lines: how a stack starts, changes and ends is one order, which is read in one place.
package dev.mockmate.local;

import dev.mockmate.contracts.Topics;
import dev.mockmate.local.origin.Origin;
import dev.mockmate.local.origin.Routes;
import dev.mockmate.platform.embedded.LocalKafka;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * A whole MockMate on this machine.
 *
 * <p>{@link #start} brings everything up and returns when it is ready; {@link #kill} and {@link #restart} take single
 * parts down and up again while the rest runs; {@link #close} ends all of it in order and leaves no process. Parts are
 * named {@code postgresql}, {@code kafka}, {@code keycloak} and after the services' modules.
 *
 * <pre>{@code
 * try (LocalStack stack = LocalStack.builder().ports(Ports.free()).dataDir(temp).build()) {
 *     stack.start();
 *     stack.kill("billing-service");
 *     stack.restart("billing-service");
 * }
 * }</pre>
 */
public final class LocalStack implements AutoCloseable {

    public static final String POSTGRES = "postgresql";
    public static final String KAFKA = "kafka";
    public static final String KEYCLOAK = Routes.KEYCLOAK;

    private static final Duration GRACE = Duration.ofSeconds(15);
    private static final long CLOSE_LIMIT_SECONDS = 60;

    /** Of a topic, enough for replicas to share it: the broker and each consumer pay for every one, also when nothing is sent. */
    private static final int MOST_PARTITIONS = 3;

    private final StackOptions options;
    private final Progress progress;
    private final PidFiles pidFiles;
    private final Map<String, Part> parts = new LinkedHashMap<>();
    private final PartAddresses addresses;
    private final DatabaseServer postgres;

    private DataDir held;
    private Secrets secrets;
    private PartDefinitions definitions;
    private Origin origin;
    private final CountDownLatch closed = new CountDownLatch(1);
    private boolean stopping;

    LocalStack(StackOptions options, Consumer<String> console) {
        this.options = options;
        this.progress = new Progress(console);
        this.pidFiles = new PidFiles(options.dataDir().resolve("run"));
        this.addresses = new PartAddresses(options);
        this.postgres = new DatabaseServer(options);
    }

    public static StackBuilder builder() {
        return new StackBuilder();
    }

    /**
     * Brings the whole stack up and returns when every part is ready.
     *
     * @throws Refusal when something is in the way; nothing was started then
     * @throws StartFailure when a part did not come up; everything was stopped again
     */
    public void start() {
        held = DataDir.take(options.dataDir());
        try {
            clearLeftovers();
            secrets = new Secrets(options.dataDir(), new SecureRandom());
            definitions = new PartDefinitions(options, secrets, addresses, pidFiles, this::reportDeath);
            refuseWhatIsInTheWay();
            StoredMigrations.note(options.root(), options.dataDir());
        } catch (RuntimeException e) {
            held.close();
            held = null;
            throw e;
        }
        try {
            startAll();
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** The one address clients use. */
    public String originUrl() {
        return options.origin();
    }

    /** The part's own address, past the origin. */
    public String url(String part) {
        return addresses.url(part);
    }

    /** Where a service answers {@code /q/health} and {@code /q/metrics}. */
    public String managementUrl(String service) {
        return addresses.managementUrl(service);
    }

    public int port(String part) {
        return addresses.port(part);
    }

    public Path dataDir() {
        return options.dataDir();
    }

    /** JDBC address of a service's database, for tests that look inside. */
    public String jdbcUrl(Service service) {
        return postgres.jdbcUrl(service);
    }

    /** Password of the role of the same name as the service's database. */
    public String databasePassword(Service service) {
        return DatabaseServer.password(secrets, service);
    }

    /** Process id of a running part. */
    public Optional<Long> pid(String part) {
        if (part.equals(POSTGRES)) {
            return postgres.pid();
        }
        return part(part).pid();
    }

    /**
     * Has the JVMs give back what only their start needed. Twice, because what the first collection finds to be cleaned up is gone
     * only with the second.
     *
     * @return whether all have; not without a JDK's tool, nor when the stack stops meanwhile
     */
    public boolean collectGarbage() {
        return collectOnce() && collectOnce();
    }

    private boolean collectOnce() {
        System.gc();
        for (Part part : running()) {
            Optional<Long> pid = part.pid();
            if (pid.isEmpty() || isStopping()) {
                return false;
            }
            try {
                Jcmd.run(pid.get(), "GC.run");
            } catch (UncheckedIOException notDone) {
                return false;
            }
        }
        return true;
    }

    private synchronized List<Part> running() {
        return List.copyOf(parts.values());
    }

    /** Memory of each running part and the sum, one line each. This JVM counts as the launcher. */
    public List<String> memory() {
        return MemoryReport.of(StackFile.read(options.dataDir()).orElseThrow());
    }

    /** Ends the part at once, as a power cut would (SIGKILL). */
    public void kill(String part) {
        if (part.equals(POSTGRES)) {
            postgres.kill();
        } else {
            part(part).kill();
        }
    }

    /** Ends the part as Kubernetes would: SIGTERM, and SIGKILL after a grace time. */
    public void stop(String part) {
        if (part.equals(POSTGRES)) {
            postgres.stop();
        } else {
            part(part).stop(GRACE);
        }
    }

    /** Starts the part again, killing it first if it runs, and returns when it is ready. */
    public void restart(String name) {
        if (name.equals(POSTGRES)) {
            postgres.restart();
            return;
        }
        Part part = part(name);
        part.kill();
        part.start();
        awaitReady(part);
        writeStackFile();
    }

    /** The last lines of the part's log. */
    public List<String> logTail(String part) {
        return Part.tail(log(part));
    }

    /**
     * Stops everything in order: origin, services, Keycloak, Kafka, PostgreSQL. Calling it again waits until that is done and does
     * nothing else.
     */
    @Override
    public void close() {
        Map<String, Part> running;
        synchronized (this) {
            running = stopping ? null : new LinkedHashMap<>(parts);
            stopping = true;
        }
        if (running == null) {
            awaitClosed();
            return;
        }
        try {
            closeInOrder(running);
        } finally {
            closed.countDown();
        }
    }

    private void awaitClosed() {
        try {
            closed.await(CLOSE_LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void closeInOrder(Map<String, Part> running) {
        if (origin != null) {
            quietly("the origin", origin::close);
        }
        Part keycloak = running.remove(KEYCLOAK);
        Part kafka = running.remove(KAFKA);
        stopTogether(running.values());
        Optional.ofNullable(keycloak).ifPresent(part -> stopTogether(List.of(part)));
        Optional.ofNullable(kafka).ifPresent(part -> stopTogether(List.of(part)));
        quietly(POSTGRES, postgres::stop);
        StackFile.delete(options.dataDir());
        if (held != null) {
            held.close();
        }
    }

    /** Closes and tells so, unless there is nothing to stop. */
    void closeSaying(String before, String after) {
        if (held == null) {
            return;
        }
        if (isStopping()) {
            awaitClosed();
            return;
        }
        progress.say(before);
        close();
        progress.say(after);
    }

    private synchronized boolean isStopping() {
        return stopping;
    }

    private void clearLeftovers() {
        List<String> killed = pidFiles.killLeftovers();
        postgres.stopLeftover();
        if (!killed.isEmpty()) {
            progress.say("Ended what an earlier launcher left running: " + String.join(", ", killed));
        }
        if (options.fresh()) {
            held.wipe();
        }
    }

    private void refuseWhatIsInTheWay() {
        List<Path> needed = new ArrayList<>();
        options.services().forEach(service -> needed.add(service.runner(options.root())));
        needed.add(KeycloakDistribution.archive(options.root()));
        Map<Integer, String> ports = new LinkedHashMap<>(options.ports().purposes());
        options.replicas().forEach(replica -> {
            ports.put(replica.port(), replica.name());
            ports.put(replica.managementPort(), replica.name() + "'s health and metrics");
        });
        Preconditions.missingArtifacts(options.root(), needed)
                .or(() -> StoredMigrations.refusal(options.root(), options.dataDir()))
                .or(() -> Preconditions.takenPort(ports))
                .or(() -> Preconditions.tooLittleMemory(Preconditions.memInfo()))
                .ifPresent(sentence -> {
                    throw new Refusal(sentence);
                });
    }

    private void startAll() {
        Progress.Watch whole = progress.watch();
        progress.say("Starting MockMate; logs are in " + options.dataDir().resolve("logs"));
        try (ParallelStart starts = new ParallelStart()) {
            CompletableFuture<Void> database = starts.start(this::startPostgres);
            CompletableFuture<Void> broker = starts.start(this::startKafka);
            CompletableFuture<Void> ground = CompletableFuture.allOf(database, broker);
            starts.startJvm(this::startKeycloak);
            for (Part service : definitions.services()) {
                starts.startJvmAfter(ground, () -> startService(service));
            }
            starts.await();
            startOrigin();
        }
        writeStackFile();
        progress.say("Ready after " + whole.elapsed());
    }

    private void startPostgres() {
        Progress.Watch watch = progress.watch();
        postgres.start(secrets);
        progress.ready(POSTGRES, port(POSTGRES), watch);
    }

    private void startKafka() {
        Progress.Watch watch = progress.watch();
        Part kafka = begin(definitions.kafka());
        awaitReady(kafka);
        LocalKafka.createTopics(
                "localhost:" + options.ports().kafka(),
                Topics.all().stream()
                        .map(topic -> new LocalKafka.TopicSpec(
                                topic.name(), Math.min(topic.partitions(), MOST_PARTITIONS), topic.config()))
                        .toList());
        progress.ready(KAFKA, port(KAFKA), watch);
    }

    private void startKeycloak() {
        Progress.Watch watch = progress.watch();
        KeycloakDistribution distribution = definitions.keycloakDistribution();
        if (distribution.needsBuild()) {
            progress.say("keycloak: unpacking and building it, this first time only (about 40 s)");
        }
        Keycloak keycloak = new Keycloak(distribution, options.dataDir());
        Part part = definitions.keycloak(keycloak);
        part.beginLog();
        keycloak.prepare(definitions.realm(), part.log());
        launch(part);
        awaitReady(part);
        progress.ready(KEYCLOAK, port(KEYCLOAK), watch);
    }

    private void startService(Part service) {
        Progress.Watch watch = progress.watch();
        begin(service);
        awaitReady(service);
        progress.ready(service.name(), port(service.name()), watch);
    }

    private void startOrigin() {
        Progress.Watch watch = progress.watch();
        Origin proxy = new Origin(this::port);
        synchronized (this) {
            if (stopping) {
                proxy.close();
                throw new StartFailure("Stopped while starting");
            }
            origin = proxy;
        }
        proxy.listen(options.ports().origin());
        progress.ready("origin", options.ports().origin(), watch);
    }

    private Part begin(Part part) {
        part.beginLog();
        launch(part);
        return part;
    }

    /** Starts the process unless the stack is already going down, so that none slips past {@link #close}. */
    private synchronized void launch(Part part) {
        if (stopping) {
            throw new StartFailure("Stopped while starting");
        }
        parts.put(part.name(), part);
        part.start();
    }

    private void awaitReady(Part part) {
        if (part.name().equals(KAFKA)) {
            Probe.awaitPort(part, options.ports().kafka());
        } else if (part.name().equals(KEYCLOAK)) {
            Probe.awaitReady(part, url(KEYCLOAK) + "/auth/realms/mockmate");
        } else {
            Probe.awaitReady(part, managementUrl(part.name()) + "/q/health/ready");
        }
    }

    private void reportDeath(Part part, int exitCode) {
        if (isStopping()) {
            return;
        }
        progress.say(part.name() + " ended by itself with exit code " + exitCode + ". The end of " + part.log()
                + ":\n  " + String.join("\n  ", part.logTail()));
    }

    private void stopTogether(Collection<Part> together) {
        CompletableFuture<?>[] stops = together.stream()
                .map(part -> CompletableFuture.runAsync(() -> quietly(part.name(), () -> part.stop(GRACE))))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(stops).join();
    }

    /** One part that does not end well must not keep the others running. */
    private void quietly(String what, Runnable action) {
        try {
            action.run();
        } catch (RuntimeException e) {
            progress.say("Could not stop " + what + " in order: " + e.getMessage());
        }
    }

    private synchronized void writeStackFile() {
        List<StackFile.Entry> entries = new ArrayList<>();
        entries.add(entry(POSTGRES, postgres.pid().orElseThrow()));
        parts.values().forEach(part -> part.pid().ifPresent(pid -> entries.add(entry(part.name(), pid))));
        StackFile.write(options.dataDir(), options.origin(), entries);
    }

    private StackFile.Entry entry(String part, long pid) {
        return new StackFile.Entry(part, pid, port(part), addresses.managementPort(part), log(part));
    }

    private synchronized Part part(String name) {
        return Optional.ofNullable(parts.get(name)).orElseThrow(() -> PartAddresses.unknown(name));
    }

    private Path log(String part) {
        return options.dataDir().resolve("logs").resolve(part + ".log");
    }
}
