package dev.mockmate.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.mockmate.platform.embedded.FreePorts;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreconditionsTest {

    @Test
    void shouldNameTheTakenPortAndWhatNeedsIt() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String sentence = Preconditions.takenPort(Map.of(taken.getLocalPort(), "Keycloak"))
                    .orElseThrow();

            assertTrue(sentence.startsWith("Port " + taken.getLocalPort() + " is taken, and Keycloak needs it"));
        }
    }

    @Test
    void shouldAcceptFreePorts() {
        assertEquals(Optional.empty(), Preconditions.takenPort(Map.of(FreePorts.one(), "Keycloak")));
    }

    @Test
    void shouldRefuseWhenLessThanThreeGibibytesAreAvailable() {
        String justTooLittle = "MemTotal: 16000000 kB\nMemAvailable:    3145727 kB\n";
        String enough = "MemTotal: 16000000 kB\nMemAvailable:    3145728 kB\n";

        assertEquals(
                Optional.of(
                        "Only 3071 MiB of memory are available and the stack needs 3072 MiB: close something first."),
                Preconditions.tooLittleMemory(justTooLittle));
        assertEquals(Optional.empty(), Preconditions.tooLittleMemory(enough));
    }

    @Test
    void shouldClaimNothingWhereTheSystemDoesNotTellItsMemory() {
        assertEquals(Optional.empty(), Preconditions.tooLittleMemory(""));
    }

    @Test
    void shouldNameWhatIsNotBuilt(@TempDir Path root) throws Exception {
        Path there = Files.createFile(root.resolve("there"));

        String sentence = Preconditions.missingArtifacts(root, List.of(there, root.resolve("a/missing.jar")))
                .orElseThrow();

        assertTrue(sentence.startsWith("Not built: a/missing.jar;"), sentence);
    }
}
