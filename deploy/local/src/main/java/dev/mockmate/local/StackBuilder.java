package dev.mockmate.local;

import dev.mockmate.platform.embedded.FreePorts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Settings of a stack; without any it is the documented one, on the repository's own data directory. */
public final class StackBuilder {
    /** Compiles quickly, to code that is slower in the long run. */
    static final String ONE_COMPILER = "-XX:TieredStopAtLevel=1";

    /**
     * Gives back at once what a full collection frees, and twice a minute what the C library keeps for later, where the JVM knows
     * how.
     */
    static final List<String> MEMORY_FLAGS = List.of(
            "-XX:MinHeapFreeRatio=15",
            "-XX:MaxHeapFreeRatio=25",
            "-XX:-ShrinkHeapInSteps",
            "-XX:+UnlockExperimentalVMOptions",
            "-XX:+IgnoreUnrecognizedVMOptions",
            "-XX:TrimNativeHeapInterval=30000");

    private static final List<String> SMALL_JVM = Stream.concat(
                    MEMORY_FLAGS.stream(),
                    Stream.of(
                            "-XX:+UseSerialGC",
                            "-Xms32m",
                            "-Xmx192m",
                            "-Xmn16m",
                            "-Xss512k",
                            ONE_COMPILER,
                            "-XX:ReservedCodeCacheSize=64m",
                            "-XX:+ExitOnOutOfMemoryError",
                            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager"))
            .toList();

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

    StackBuilder() {}

    /** The repository whose artifacts run; found from the working directory upwards if not told. */
    public StackBuilder root(Path path) {
        root = path;
        return this;
    }

    /** Where the stack stores everything; {@code .mockmate} of the repository if not told. */
    public StackBuilder dataDir(Path path) {
        dataDir = path;
        return this;
    }

    public StackBuilder ports(Ports wanted) {
        ports = wanted;
        return this;
    }

    /** Deletes what an earlier stack stored in the data directory. */
    public StackBuilder fresh(boolean wipe) {
        fresh = wipe;
        return this;
    }

    /** Runs only these services. */
    public StackBuilder services(Set<Service> wanted) {
        services = wanted;
        return this;
    }

    /** Environment variables for one part, such as {@code session-service}, on top of the stack's own. */
    public StackBuilder env(String part, Map<String, String> variables) {
        environment.merge(part, Map.copyOf(variables), (before, added) -> {
            Map<String, String> both = new HashMap<>(before);
            both.putAll(added);
            return both;
        });
        return this;
    }

    /** One more instance of a service, as part {@code name}, on free ports. The origin does not route to it. */
    public StackBuilder replica(String name, Service service) {
        List<Integer> free = FreePorts.take(2);
        replicas.add(new StackOptions.Replica(name, service, free.get(0), free.get(1)));
        return this;
    }

    /** JVM flags of every service, in place of the memory-saving ones. */
    public StackBuilder jvmFlags(List<String> flags) {
        jvmFlags = flags;
        return this;
    }

    /** Origins of web pages elsewhere that may call and open sockets, beside the one origin's own. */
    public StackBuilder allowedOrigins(List<String> origins) {
        allowedOrigins = origins;
        return this;
    }

    /** Further candidates {@code load1}, {@code load2} … with their name as the password. */
    public StackBuilder moreCandidates(int count) {
        moreCandidates = count;
        return this;
    }

    /** Settings of {@code postgresql.conf}, on top of the stack's own. */
    public StackBuilder postgresSettings(Map<String, String> settings) {
        postgresSettings = settings;
        return this;
    }

    /** Takes the progress lines. */
    public StackBuilder console(Consumer<String> lines) {
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
