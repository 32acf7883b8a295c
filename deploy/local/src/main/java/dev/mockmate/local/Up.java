package dev.mockmate.local;

import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;

/**
 * What {@code deploy/up} runs: starts the local stack, says how to use it, and stops it on Ctrl-C or SIGTERM.
 *
 * <p>Exit codes: 0 stopped as asked (Ctrl-C, SIGTERM, {@code --stop}), 1 refused or failed, 2 wrong arguments.
 */
public final class Up {

    private static final long STOP_LIMIT_SECONDS = 60;

    /** Where the usual tools serve a page under development: Create React App and Next.js, Vite, Tauri. */
    private static final List<String> DEV_SERVERS =
            List.of("http://localhost:3000", "http://localhost:5173", "http://localhost:1420");

    private static final Pattern ORIGIN = Pattern.compile("[a-z][a-z0-9+.-]*://[A-Za-z0-9.-]+(:[0-9]{1,5})?");

    private final Path root;
    private Path dataDir;
    private boolean freePorts;
    private OptionalInt originPort = OptionalInt.empty();
    private boolean fresh;
    private final Set<String> allowedOrigins = new LinkedHashSet<>();
    private Set<Service> services = EnumSet.allOf(Service.class);
    private String action = "start";

    Up() {
        this.root = Repository.root();
        this.dataDir = root.resolve(".mockmate");
    }

    public static void main(String[] args) throws InterruptedException {
        try {
            Up up = new Up();
            up.read(Arrays.asList(args).iterator());
            up.run();
        } catch (Refusal e) {
            System.err.println("deploy/up: " + e.getMessage());
            System.exit(1);
        } catch (IllegalArgumentException e) {
            System.err.println("deploy/up: " + e.getMessage() + " (see deploy/up --help)");
            System.exit(2);
        }
    }

    void read(Iterator<String> args) {
        while (args.hasNext()) {
            String arg = args.next();
            switch (arg) {
                case "--fresh" -> fresh = true;
                case "--status", "--stop" -> action = arg.substring(2);
                case "--free-ports" -> freePorts = true;
                case "--port" -> originPort = OptionalInt.of(number(value(arg, args)));
                case "--data" -> dataDir = Path.of(value(arg, args)).toAbsolutePath();
                case "--allow-origin" -> allow(value(arg, args));
                case "--allow-dev-servers" -> DEV_SERVERS.forEach(this::allow);
                case "--services" -> services = services(value(arg, args));
                default -> throw new IllegalArgumentException("Unknown argument " + arg);
            }
        }
    }

    /** The ports as wished for: the origin's own one counts beside {@code --free-ports}, in whichever order they are said. */
    Ports ports() {
        Ports ports = freePorts ? Ports.free() : Ports.documented();
        return originPort.isPresent() ? ports.withOrigin(originPort.getAsInt()) : ports;
    }

    private void run() throws InterruptedException {
        switch (action) {
            case "status" ->
                running()
                        .ifPresentOrElse(
                                stack -> {
                                    System.out.println("Running at " + stack.getString("origin"));
                                    MemoryReport.of(stack).forEach(System.out::println);
                                },
                                () -> {
                                    throw new Refusal("No stack runs on " + dataDir + ".");
                                });
            case "stop" ->
                running().ifPresentOrElse(this::stop, () -> {
                    throw new Refusal("No stack runs on " + dataDir + ".");
                });
            default -> start();
        }
    }

    private void start() throws InterruptedException {
        LocalStack stack = LocalStack.builder()
                .root(root)
                .dataDir(dataDir)
                .ports(ports())
                .fresh(fresh)
                .services(services)
                .allowedOrigins(List.copyOf(allowedOrigins))
                .console(System.out::println)
                .build();
        CountDownLatch asked = new CountDownLatch(1);
        AtomicBoolean failed = new AtomicBoolean();
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            asked.countDown();
                            stack.closeSaying("Stopping …", "Stopped.");
                            if (!failed.get()) {
                                // Nobody but a signal ends a stack that runs; the JVM would call that a failure.
                                Runtime.getRuntime().halt(0);
                            }
                        },
                        "stack-closer"));
        try {
            stack.start();
        } catch (RuntimeException e) {
            if (asked.getCount() > 0) {
                failed.set(true);
                if (!(e instanceof StartFailure)) {
                    throw e;
                }
                System.err.println("deploy/up: " + e.getMessage());
                System.exit(1);
            }
        }
        if (asked.getCount() > 0) {
            Welcome.lines(stack.originUrl()).forEach(System.out::println);
            stack.collectGarbage();
        }
        asked.await();
    }

    private Optional<JsonObject> running() {
        return StackFile.read(dataDir).filter(stack -> ProcessHandle.of(stack.getLong("launcher_pid"))
                .filter(ProcessHandle::isAlive)
                .isPresent());
    }

    private void stop(JsonObject stack) {
        ProcessHandle.of(stack.getLong("launcher_pid")).ifPresent(launcher -> {
            launcher.destroy();
            try {
                launcher.onExit().get(STOP_LIMIT_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (ExecutionException | TimeoutException e) {
                throw new Refusal("The stack did not stop within " + STOP_LIMIT_SECONDS + " s.");
            }
        });
        System.out.println("Stopped.");
    }

    /** Origins of pages elsewhere, as wished for. */
    Set<String> allowedOrigins() {
        return Set.copyOf(allowedOrigins);
    }

    private void allow(String origin) {
        if (!ORIGIN.matcher(origin).matches()) {
            throw new IllegalArgumentException("Not an origin, like http://localhost:5173 without a path: " + origin);
        }
        allowedOrigins.add(origin);
    }

    private static Set<Service> services(String names) {
        EnumSet<Service> chosen = EnumSet.noneOf(Service.class);
        for (String name : List.of(names.split(","))) {
            if (!name.isBlank() && !name.equals("none")) {
                chosen.add(Service.named(name)
                        .orElseThrow(() -> new IllegalArgumentException("No service is called " + name)));
            }
        }
        return chosen;
    }

    private static String value(String option, Iterator<String> args) {
        if (!args.hasNext()) {
            throw new IllegalArgumentException(option + " needs a value");
        }
        return args.next();
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("Not a port: " + text);
        }
    }
}
