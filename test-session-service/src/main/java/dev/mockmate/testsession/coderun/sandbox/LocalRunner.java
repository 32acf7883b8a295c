package dev.mockmate.testsession.coderun.sandbox;

import dev.mockmate.testsession.coderun.application.CodeRunner;
import dev.mockmate.testsession.coderun.domain.Program;
import dev.mockmate.testsession.question.domain.ExecutionLimits;
import dev.mockmate.testsession.question.domain.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * The sandbox of this machine (rule <b>sandbox-proof</b>). Before it runs anything it attacks itself ({@link SandboxProof}) and builds and runs a program in
 * each language; where an attack gets through, or the tools or rights are missing, it runs nothing and says why.
 */
public final class LocalRunner implements CodeRunner, AutoCloseable {
    private static final Logger LOG = Logger.getLogger(LocalRunner.class);
    private static final List<String> NEEDED = List.of("unshare", "setpriv", "prlimit", "timeout", "tar");
    private static final String FOLDER = "mockmate-runs-";
    private static final int HELLO_BYTES = 4096;

    private final Path folder;
    private final VisibleSystemPaths paths;
    private final Map<Language, LanguageSetup> setups = new EnumMap<>(Language.class);
    private Sandbox sandbox;
    private Availability availability;

    private LocalRunner(Path folder) {
        this.folder = folder;
        paths = new VisibleSystemPaths(Path.of(System.getProperty("java.home")));
    }

    /** Proves the sandbox; takes some seconds. */
    public static LocalRunner proven() {
        return proven(ControlGroups.detect());
    }

    /** The same with these control groups, or with none. */
    static LocalRunner proven(Optional<ControlGroups> groups) {
        return proven(groups, areInstalled(BubblewrapLaunch.TOOLS));
    }

    /** The same by bubblewrap, or by what there is without it. */
    static LocalRunner proven(Optional<ControlGroups> groups, boolean byBubblewrap) {
        try {
            removeLeftBehind();
            LocalRunner runner = new LocalRunner(Files.createTempDirectory(
                    FOLDER + ProcessHandle.current().pid() + "-",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))));
            runner.availability = runner.prove(groups, byBubblewrap);
            runner.availability.refusal().ifPresent(why -> LOG.warnf("no code is run here: %s", why));
            return runner;
        } catch (IOException noFolder) {
            throw new UncheckedIOException(noFolder);
        }
    }

    /** Folders of services that were killed, with programs in them. */
    private static void removeLeftBehind() throws IOException {
        Path parent = Path.of(System.getProperty("java.io.tmpdir"));
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent, FOLDER + "*-*")) {
            for (Path folder : folders) {
                String name = folder.getFileName().toString();
                String pid = name.substring(FOLDER.length(), name.lastIndexOf('-'));
                boolean isOurs =
                        !pid.isEmpty() && pid.length() < 10 && pid.chars().allMatch(Character::isDigit);
                if (isOurs && ProcessHandle.of(Long.parseLong(pid)).isEmpty()) {
                    remove(folder);
                }
            }
        }
    }

    private static void remove(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
            Files.delete(folder);
        } catch (IOException leftBehind) {
            LOG.debugf("folder of the sandbox left behind: %s", folder);
        }
    }

    private Availability prove(Optional<ControlGroups> groups, boolean byBubblewrap) {
        Optional<String> missing = missing(byBubblewrap);
        if (missing.isPresent()) {
            return Availability.refused(missing.get());
        }
        try {
            Path filter = folder.resolve("seccomp");
            Files.write(
                    filter,
                    SeccompFilter.forArchitecture(System.getProperty("os.arch")).orElseThrow());
            Launch launch = byBubblewrap
                    ? new BubblewrapLaunch(filter, paths)
                    : new UnshareLaunch(filter, paths, System.getProperty("os.arch"));
            sandbox = new Sandbox(launch, folder, groups);
            Optional<String> weakness = new SandboxProof(sandbox).weakness();
            if (weakness.isPresent()) {
                return Availability.refused(weakness.get());
            }
            Map<Language, String> versions = versions();
            LOG.infof(
                    "sandbox proven; languages=%s control_groups=%s bubblewrap=%s",
                    versions.keySet(), sandbox.hasControlGroups(), byBubblewrap);
            return versions.isEmpty()
                    ? Availability.refused("no compiler or interpreter works in the sandbox")
                    : new Availability(versions, Optional.empty());
        } catch (IOException failed) {
            return Availability.refused("the sandbox could not be tried: " + failed.getMessage());
        }
    }

    private static Optional<String> missing(boolean byBubblewrap) {
        if (!isRoot()) {
            return Optional.of("only root can give each program a user id of its own");
        }
        if (SeccompFilter.forArchitecture(System.getProperty("os.arch")).isEmpty()) {
            return Optional.of("there is no filter of kernel calls for " + System.getProperty("os.arch"));
        }
        return Stream.concat(NEEDED.stream(), (byBubblewrap ? BubblewrapLaunch.TOOLS : UnshareLaunch.TOOLS).stream())
                .filter(tool -> !isInstalled(tool))
                .findFirst()
                .map(tool -> tool + " is not installed" + (byBubblewrap ? "" : ", nor is bubblewrap"));
    }

    private static boolean areInstalled(List<String> tools) {
        return tools.stream().allMatch(LocalRunner::isInstalled);
    }

    private static boolean isRoot() {
        try {
            return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        } catch (IOException | UnsupportedOperationException notLinux) {
            return false;
        }
    }

    private static boolean isInstalled(String tool) {
        return Stream.of("/usr/bin", "/bin", "/usr/sbin", "/sbin")
                .anyMatch(place -> Files.isExecutable(Path.of(place, tool)));
    }

    private Map<Language, String> versions() throws IOException {
        Map<Language, String> versions = new LinkedHashMap<>();
        for (Language language : Language.values()) {
            Optional<LanguageSetup> setup = LanguageSetup.of(language, paths);
            if (setup.isPresent() && saysHello(setup.get())) {
                setups.put(language, setup.get());
                versions.put(language, version(setup.get()));
            }
        }
        return versions;
    }

    private boolean saysHello(LanguageSetup setup) throws IOException {
        try (SandboxedProgram hello = SandboxedProgram.build(sandbox, setup, setup.hello())) {
            String said = hello.failure().isPresent()
                    ? hello.failure().get()
                    : hello.run("", ExecutionLimits.DEFAULT).toString();
            boolean works = hello.failure().isEmpty()
                    && Arrays.equals(
                            "hello\n".getBytes(java.nio.charset.StandardCharsets.UTF_8),
                            hello.run("", ExecutionLimits.DEFAULT).output());
            if (!works) {
                LOG.warnf(
                        "%s does not work in the sandbox: %s", setup.language().label(), said);
            }
            return works;
        }
    }

    private String version(LanguageSetup setup) throws IOException {
        StageResult told = sandbox.run(new Stage(
                setup.tells(), new byte[0], Optional.empty(), setup.runLimits(ExecutionLimits.DEFAULT, HELLO_BYTES)));
        String text = told.text().isBlank() ? told.errorText() : told.text();
        return text.strip().lines().findFirst().orElse("unknown");
    }

    @Override
    public Availability availability() {
        return availability;
    }

    @Override
    public Built build(Program program) {
        LanguageSetup setup = setups.get(program.language());
        if (setup == null) {
            throw new IllegalArgumentException(
                    "not available: " + program.language().label());
        }
        try {
            return SandboxedProgram.build(sandbox, setup, program.code());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        if (sandbox != null) {
            sandbox.close();
        }
        remove(folder);
    }
}
