package dev.mockmate.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the real {@code deploy/dead-letters} and {@code deploy/demo} in a made-up repository, with a {@code java} that tells. */
class RunningStackScriptsTest {

    private static final String TELLING_JAVA = """
            #!/bin/sh
            echo "kafka $KAFKA_BOOTSTRAP_SERVERS"
            while [ "$1" != "" ]; do case "$1" in --url) echo "url $2" ;; --url=*) echo "url $1" ;; esac; shift; done
            """;

    @TempDir
    Path root;

    @BeforeEach
    void layOutABuiltRepository() throws IOException {
        file("session-service/target/quarkus-app/lib/main/dev.mockmate.mockmate-platform-core-1.jar", "");
        file("deploy/demo-client/target/mockmate-demo.jar", "");
        assertTrue(file("jdk/bin/java", TELLING_JAVA).toFile().setExecutable(true));
        for (String script : List.of("dead-letters", "demo")) {
            Files.copy(Path.of("..", script), root.resolve("deploy").resolve(script));
        }
    }

    @Test
    void shouldFindTheRunningStackOnWhateverPorts() throws Exception {
        Path data = Files.createDirectories(root.resolve(".mockmate"));
        StackFile.write(
                data,
                "http://localhost:9000",
                List.of(
                        new StackFile.Entry("postgres", 1, 1111, Optional.empty(), data),
                        new StackFile.Entry("kafka", 2, 2222, Optional.empty(), data),
                        new StackFile.Entry("session-service", 3, 3333, Optional.of(4444), data)));

        assertEquals("kafka localhost:2222\n", run("dead-letters"));
        assertEquals("kafka \nurl http://localhost:9000\n", run("demo"));
        assertEquals("kafka \nurl http://elsewhere\n", run("demo", "--url", "http://elsewhere"));
        assertEquals("kafka \nurl --url=http://elsewhere\n", run("demo", "--url=http://elsewhere"));
    }

    @Test
    void shouldAssumeTheDocumentedPortsWithoutOne() throws Exception {
        assertEquals("kafka localhost:19092\n", run("dead-letters"));
        assertEquals("kafka \n", run("demo"));
    }

    private Path file(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private String run(String script, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(
                List.of("bash", root.resolve("deploy").resolve(script).toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        // What bash and java would say of the machine they run on.
        builder.environment().put("LC_ALL", "C");
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        builder.environment().put("JAVA_HOME", root.resolve("jdk").toString());
        builder.environment().remove("KAFKA_BOOTSTRAP_SERVERS");
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(90, TimeUnit.SECONDS));
        return said;
    }
}
