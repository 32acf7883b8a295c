package dev.mockmate.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the real {@code deploy/up} in a made-up repository. */
class UpScriptTest {

    private static final List<String> SERVICES = List.of(
            "session-service", "interview-service", "billing-service", "test-session-service", "realtime-gateway");
    private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");

    @TempDir
    Path root;

    @BeforeEach
    void layOutABuiltRepository() throws IOException {
        file("deploy/up", "").toFile().delete();
        Files.copy(Path.of("../up"), root.resolve("deploy/up"));
        file("pom.xml", "");
        file("contracts/src/main/Topics.java", "");
        file("platform/core/src/main/Problem.java", "");
        file("deploy/local/src/main/Up.java", "");
        for (String service : SERVICES) {
            file(service + "/src/main/A.java", "");
            file(service + "/target/quarkus-app/quarkus-run.jar", "");
        }
        file("deploy/local/target/built", "");
        try (var files = Files.walk(root)) {
            for (Path path : files.filter(Files::isRegularFile).toList()) {
                boolean built = path.toString().contains("target");
                Files.setLastModifiedTime(path, FileTime.from(built ? LONG_AGO.plusSeconds(60) : LONG_AGO));
            }
        }
    }

    @Test
    void shouldGiveTheLauncherTheMemoryFlagsOfTheParts() throws Exception {
        String script = Files.readString(Path.of("../up"));

        StackBuilder.MEMORY_FLAGS.forEach(flag -> assertTrue(script.contains(flag), flag));
    }

    @Test
    void shouldBuildNothingWhenNothingChanged() throws Exception {
        assertEquals("", run(Map.of(), "--build-plan"));
    }

    @Test
    void shouldBuildOnlyTheServiceWhoseSourceChanged() throws Exception {
        file("billing-service/src/main/A.java", "changed");

        assertEquals("billing-service\n", run(Map.of(), "--build-plan"));
    }

    @Test
    void shouldBuildEverythingWhenWhatAllShareChanged() throws Exception {
        file("contracts/src/main/Topics.java", "changed");

        assertEquals(String.join("\n", SERVICES) + "\ndeploy/local\n", run(Map.of(), "--build-plan"));
    }

    @Test
    void shouldBuildWhatIsMissing() throws Exception {
        Files.delete(root.resolve("session-service/target/quarkus-app/quarkus-run.jar"));

        assertEquals("session-service\n", run(Map.of(), "--build-plan"));
    }

    @Test
    void shouldSayInOneSentenceThatTheJdkIsMissing() throws Exception {
        String said = run(Map.of("JAVA_HOME", "/nowhere"));

        assertEquals("deploy/up: no JDK found: install JDK 17 or later, or set JAVA_HOME to one.\n", said);
    }

    @Test
    void shouldSayInOneSentenceThatTheJdkIsTooOld() throws Exception {
        Path old = file("jdk8/bin/java", "#!/bin/sh\necho '    java.specification.version = 1.8' >&2\n");
        assertTrue(old.toFile().setExecutable(true));

        String said = run(Map.of("JAVA_HOME", root.resolve("jdk8").toString()));

        assertTrue(said.contains("is Java 1.8, and JDK 17 or later is needed"), said);
        assertEquals(1, said.lines().count());
    }

    @Test
    void shouldSayInOneSentenceThatMavenIsMissing() throws Exception {
        file("session-service/src/main/A.java", "changed");

        String said = run(Map.of("MVN", "no-such-maven"));

        assertEquals("deploy/up: no Maven found: install Maven 3.8.6 or later, or set MVN to its command.\n", said);
    }

    private Path file(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private String run(Map<String, String> environment, String... arguments) throws Exception {
        List<String> command =
                new ArrayList<>(List.of("bash", root.resolve("deploy/up").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        // What bash and java would say of the machine they run on.
        builder.environment().put("LC_ALL", "C");
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        builder.environment().putAll(environment);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(90, TimeUnit.SECONDS));
        return said;
    }
}
