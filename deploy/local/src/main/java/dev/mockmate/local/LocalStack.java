package dev.mockmate.local;

import dev.mockmate.contracts.Topics;
import dev.mockmate.local.origin.Origin;
import dev.mockmate.local.origin.Routes;
import dev.mockmate.platform.embedded.FreePorts;
import dev.mockmate.platform.embedded.KafkaMain;
import dev.mockmate.platform.embedded.LocalKafka;
import dev.mockmate.platform.embedded.LocalPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
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
    private static final List<String> SMALL_JVM = List.of(
            "-XX:+UseSerialGC",
            "-Xms32m",
            "-Xmx192m",
            "-Xss512k",
            "-XX:TieredStopAtLevel=1",
            "-XX:ReservedCodeCacheSize=64m",
            "-XX:+ExitOnOutOfMemoryError",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager");

    private final StackOptions options;
    private final Progress progress;
    private final PidFiles pidFiles;
    private final Map<String, Part> parts = new LinkedHashMap<>();
    private final Map<String, Integer> portOfPart = new HashMap<>();
    private final Map<String, Integer> managementPortOfPart = new HashMap<>();
    private final String java =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private DataDir held;
    private Secrets secrets;
    private LocalPostgres postgres;
    private Origin origin;
    private final CountDownLatch closed = new CountDownLatch(1);
    private boolean stopping;

    private LocalStack(StackOptions options, Consumer<String> console) {
        this.options = options;
        this.progress = new Progress(console);
        this.pidFiles = new PidFiles(options.dataDir().resolve("run"));
        definePorts();
    }

    public static Builder builder() {
        return new Builder();
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
            refuseWhatIsInTheWay();
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
        return "http://localhost:" + port(part);
    }

    /** Where a service answers {@code /q/health} and {@code /q/metrics}. */
    public String managementUrl(String service) {
        return "http://localhost:"
                + Optional.ofNullable(managementPortOfPart.get(service)).orElseThrow(() -> unknown(service));
    }

    public int port(String part) {
        return Optional.ofNullable(portOfPart.get(part)).orElseThrow(() -> unknown(part));
    }

    public Path dataDir() {
        return options.dataDir();
    }

    /** JDBC address of a service's database, for tests that look inside. */
    public String jdbcUrl(Service service) {
        return postgres.jdbcUrl(service.database().orElseThrow());
    }

    /** Password of the role of the same name as the service's database. */
    public String databasePassword(Service service) {
        return secrets.of(ServiceEnvironment.databaseSecret(service.database().orElseThrow()));
    }

    /** Process id of a running part. */
    public Optional<Long> pid(String part) {
        if (part.equals(POSTGRES)) {
            return Optional.ofNullable(postgres).map(LocalPostgres::pid);
        }
        return part(part).pid();
    }

    /** Memory of each running part and the sum, one line each. This JVM counts as the launcher. */
    public List<String> memory() {
        return MemoryReport.of(StackFile.read(options.dataDir()).orElseThrow());
    }

    /** Ends the part at once, as a power cut would (SIGKILL). */
    public void kill(String part) {
        if (part.equals(POSTGRES)) {
            ProcessHandle.of(postgres.pid()).ifPresent(ProcessTree::kill);
        } else {
            part(part).kill();
        }
    }

    /** Ends the part as Kubernetes would: SIGTERM, and SIGKILL after a grace time. */
    public void stop(String part) {
        if (part.equals(POSTGRES)) {
            postgres.close();
        } else {
            part(part).stop(GRACE);
        }
    }

    /** Starts the part again, killing it first if it runs, and returns when it is ready. */
    public void restart(String name) {
        if (name.equals(POSTGRES)) {
            postgres.close();
            postgres = runPostgres();
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
        quietly(POSTGRES, () -> {
            if (postgres != null) {
                postgres.close();
            } else {
                LocalPostgres.stopServerOn(postgresData());
            }
        });
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
        LocalPostgres.stopServerOn(postgresData());
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
        needed.add(Keycloak.archive(options.root()));
        Map<Integer, String> ports = new LinkedHashMap<>(options.ports().purposes());
        options.replicas().forEach(replica -> {
            ports.put(replica.port(), replica.name());
            ports.put(replica.managementPort(), replica.name() + "'s health and metrics");
        });
        Preconditions.missingArtifacts(options.root(), needed)
                .or(() -> Preconditions.takenPort(ports))
                .or(() -> Preconditions.tooLittleMemory(Preconditions.memInfo()))
                .ifPresent(sentence -> {
                    throw new Refusal(sentence);
                });
    }

    private void startAll() {
        Progress.Watch whole = progress.watch();
        progress.say("Starting MockMate; logs are in " + options.dataDir().resolve("logs"));
        // Starting more JVMs at once than there are processors makes each slower and none sooner.
        Semaphore slots = new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()));
        ExecutorService starters = Executors.newCachedThreadPool();
        try {
            CompletableFuture<Void> database = run(starters, this::startPostgres);
            CompletableFuture<Void> broker = run(starters, this::startKafka);
            List<CompletableFuture<Void>> all = new ArrayList<>(List.of(database, broker));
            CompletableFuture<Void> ground = CompletableFuture.allOf(database, broker);
            all.add(run(starters, () -> inSlot(slots, this::startKeycloak)));
            for (Part service : defineServices()) {
                all.add(ground.thenRunAsync(() -> inSlot(slots, () -> startService(service)), starters));
            }
            firstFailureOrAll(all).join();
            startOrigin();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new StartFailure("Start failed", e);
        } finally {
            starters.shutdownNow();
        }
        writeStackFile();
        progress.say("Ready after " + whole.elapsed());
    }

    private void startPostgres() {
        Progress.Watch watch = progress.watch();
        postgres = runPostgres();
        for (Service service : Service.values()) {
            service.database().ifPresent(name -> postgres.createDatabase(name, name, databasePassword(service)));
        }
        progress.ready(POSTGRES, port(POSTGRES), watch);
    }

    private LocalPostgres runPostgres() {
        Path log = log(POSTGRES);
        try {
            Files.createDirectories(log.getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try {
            return LocalPostgres.start(postgresData(), port(POSTGRES), options.postgresSettings(), log);
        } catch (UncheckedIOException e) {
            throw new StartFailure(
                    "postgresql did not start. The end of " + log + ":\n  " + String.join("\n  ", Part.tail(log)), e);
        }
    }

    private void startKafka() {
        Progress.Watch watch = progress.watch();
        Part kafka = begin(new Part(
                KAFKA,
                List.of(
                        java,
                        "-XX:+UseSerialGC",
                        "-Xms48m",
                        "-Xmx160m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-Djava.util.logging.SimpleFormatter.format=%1$tFT%1$tT %4$s %3$s %5$s%6$s%n",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KafkaMain.class.getName(),
                        options.dataDir().resolve("kafka").toString(),
                        Integer.toString(options.ports().kafka()),
                        Integer.toString(options.ports().kafkaController())),
                Map.of(),
                options.dataDir(),
                pidFiles,
                this::reportDeath));
        awaitReady(kafka);
        LocalKafka.createTopics(
                "localhost:" + options.ports().kafka(),
                Topics.all().stream()
                        .map(topic -> new LocalKafka.TopicSpec(topic.name(), topic.partitions(), topic.config()))
                        .toList());
        progress.ready(KAFKA, port(KAFKA), watch);
    }

    private void startKeycloak() {
        Progress.Watch watch = progress.watch();
        Keycloak keycloak = new Keycloak(options.root(), options.dataDir());
        if (keycloak.needsBuild()) {
            progress.say("keycloak: unpacking and building it, this first time only (about 25 s)");
        }
        Path log = log(KEYCLOAK);
        Part part = new Part(
                KEYCLOAK,
                keycloak.command(java, options.ports().keycloak(), options.origin()),
                Map.of(
                        "KC_BOOTSTRAP_ADMIN_USERNAME",
                        "operator",
                        "KC_BOOTSTRAP_ADMIN_PASSWORD",
                        secrets.of("keycloak.operator")),
                options.dataDir(),
                pidFiles,
                this::reportDeath);
        part.beginLog();
        keycloak.prepare(
                Keycloak.Realm.of(
                        options.origin(),
                        options.allowedOrigins(),
                        options.moreCandidates(),
                        secrets.of(ServiceEnvironment.GATEWAY_SECRET),
                        secrets.of(ServiceEnvironment.PAGES_SECRET)),
                log);
        launch(part);
        awaitReady(part);
        progress.ready(KEYCLOAK, port(KEYCLOAK), watch);
    }

    private List<Part> defineServices() {
        ServiceEnvironment environment = new ServiceEnvironment(options, secrets);
        List<Part> defined = new ArrayList<>();
        for (Service service : options.services().stream().sorted().toList()) {
            defined.add(servicePart(service.module(), service, environment));
        }
        for (StackOptions.Replica replica : options.replicas()) {
            defined.add(servicePart(replica.name(), replica.service(), environment));
        }
        return defined;
    }

    private Part servicePart(String name, Service service, ServiceEnvironment environment) {
        List<String> command = new ArrayList<>();
        command.add(java);
        command.addAll(options.jvmFlags());
        command.addAll(List.of("-jar", service.runner(options.root()).toString()));
        return new Part(
                name,
                command,
                environment.of(name, service, port(name), managementPortOfPart.get(name)),
                options.dataDir(),
                pidFiles,
                this::reportDeath);
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

    private void definePorts() {
        Ports ports = options.ports();
        portOfPart.put(POSTGRES, ports.postgres());
        portOfPart.put(KAFKA, ports.kafka());
        portOfPart.put(KEYCLOAK, ports.keycloak());
        for (Service service : Service.values()) {
            portOfPart.put(service.module(), ports.services().get(service));
            managementPortOfPart.put(service.module(), ports.management().get(service));
        }
        for (StackOptions.Replica replica : options.replicas()) {
            portOfPart.put(replica.name(), replica.port());
            managementPortOfPart.put(replica.name(), replica.managementPort());
        }
    }

    private synchronized void writeStackFile() {
        List<StackFile.Entry> entries = new ArrayList<>();
        entries.add(entry(POSTGRES, postgres.pid()));
        parts.values().forEach(part -> part.pid().ifPresent(pid -> entries.add(entry(part.name(), pid))));
        StackFile.write(options.dataDir(), options.origin(), entries);
    }

    private StackFile.Entry entry(String part, long pid) {
        return new StackFile.Entry(
                part, pid, port(part), Optional.ofNullable(managementPortOfPart.get(part)), log(part));
    }

    private synchronized Part part(String name) {
        return Optional.ofNullable(parts.get(name)).orElseThrow(() -> unknown(name));
    }

    private Path log(String part) {
        return options.dataDir().resolve("logs").resolve(part + ".log");
    }

    private Path postgresData() {
        return options.dataDir().resolve("postgresql");
    }

    private static IllegalArgumentException unknown(String part) {
        return new IllegalArgumentException("No such part in this stack: " + part);
    }

    private static CompletableFuture<Void> run(ExecutorService starters, Runnable start) {
        return CompletableFuture.runAsync(start, starters);
    }

    /** A failing part must be told at once, not after the time limits of the others. */
    private static CompletableFuture<Void> firstFailureOrAll(List<CompletableFuture<Void>> all) {
        CompletableFuture<Void> outcome = CompletableFuture.allOf(all.toArray(CompletableFuture[]::new));
        CompletableFuture<Void> first = new CompletableFuture<>();
        outcome.whenComplete((done, failure) -> complete(first, failure));
        all.forEach(one -> one.whenComplete((done, failure) -> {
            if (failure != null) {
                complete(first, failure);
            }
        }));
        return first;
    }

    private static void complete(CompletableFuture<Void> future, Throwable failure) {
        if (failure == null) {
            future.complete(null);
        } else {
            future.completeExceptionally(failure);
        }
    }

    private static void inSlot(Semaphore slots, Runnable start) {
        try {
            slots.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("Interrupted while starting", e);
        }
        try {
            start.run();
        } finally {
            slots.release();
        }
    }

    /** Settings of a stack; without any it is the documented one, on the repository's own data directory. */
    public static final class Builder {

        private Path root = Repository.root();
        private Path dataDir;
        private Ports ports = Ports.documented();
        private boolean fresh;
        private Set<Service> services = EnumSet.allOf(Service.class);
        private final Map<String, Map<String, String>> environment = new HashMap<>();
        private final List<StackOptions.Replica> replicas = new ArrayList<>();
        private List<String> jvmFlags = SMALL_JVM;
        private List<String> allowedOrigins = List.of();
        private int moreCandidates;
        private Map<String, String> postgresSettings = Map.of();
        private Consumer<String> console = line -> {};

        private Builder() {}

        /** The repository whose artifacts run; found from the working directory upwards if not told. */
        public Builder root(Path path) {
            root = path;
            return this;
        }

        /** Where the stack stores everything; {@code .mockmate} of the repository if not told. */
        public Builder dataDir(Path path) {
            dataDir = path;
            return this;
        }

        public Builder ports(Ports wanted) {
            ports = wanted;
            return this;
        }

        /** Deletes what an earlier stack stored in the data directory. */
        public Builder fresh(boolean wipe) {
            fresh = wipe;
            return this;
        }

        /** Runs only these services. */
        public Builder services(Set<Service> wanted) {
            services = wanted;
            return this;
        }

        /** Environment variables for one part, such as {@code session-service}, on top of the stack's own. */
        public Builder env(String part, Map<String, String> variables) {
            environment.merge(part, Map.copyOf(variables), (before, added) -> {
                Map<String, String> both = new HashMap<>(before);
                both.putAll(added);
                return both;
            });
            return this;
        }

        /** One more instance of a service, as part {@code name}, on free ports. The origin does not route to it. */
        public Builder replica(String name, Service service) {
            List<Integer> free = FreePorts.take(2);
            replicas.add(new StackOptions.Replica(name, service, free.get(0), free.get(1)));
            return this;
        }

        /** JVM flags of every service, in place of the memory-saving ones. */
        public Builder jvmFlags(List<String> flags) {
            jvmFlags = flags;
            return this;
        }

        /** Origins of web pages elsewhere that may call and open sockets, beside the one origin's own. */
        public Builder allowedOrigins(List<String> origins) {
            allowedOrigins = origins;
            return this;
        }

        /** Further candidates {@code load1}, {@code load2} … with their name as the password. */
        public Builder moreCandidates(int count) {
            moreCandidates = count;
            return this;
        }

        /** Settings of {@code postgresql.conf}, on top of the stack's own. */
        public Builder postgresSettings(Map<String, String> settings) {
            postgresSettings = settings;
            return this;
        }

        /** Takes the progress lines. */
        public Builder console(Consumer<String> lines) {
            console = lines;
            return this;
        }

        public LocalStack build() {
            Path data = dataDir == null ? root.resolve(".mockmate") : dataDir;
            return new LocalStack(
                    new StackOptions(
                            root,
                            data,
                            ports,
                            fresh,
                            services,
                            environment,
                            replicas,
                            jvmFlags,
                            allowedOrigins,
                            moreCandidates,
                            postgresSettings),
                    console);
        }
    }
}
