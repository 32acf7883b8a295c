package dev.mockmate.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each room of a service or of the platform, a floor or a feature, says at its door what it is for. */
class PackageInfoTest {

    @Test
    void shouldSayOfEachRoomWhatItIsFor() throws IOException {
        List<Path> rooms = Modules.folders().stream()
                .filter(module ->
                        module.getFileName().toString().endsWith("-service") || module.endsWith("realtime-gateway"))
                .map(module -> module.resolve("src/main/java/dev/mockmate"))
                .flatMap(PackageInfoTest::folders)
                .flatMap(PackageInfoTest::folders)
                .toList();
        assertTrue(rooms.size() > 50, "rooms found: " + rooms.size());

        List<Path> silent = rooms.stream()
                .filter(room -> !Files.exists(room.resolve("package-info.java")))
                .map(Modules.ROOT::relativize)
                .toList();

        assertEquals(List.of(), silent, "A package-info says what it owns and which of its types others may use");
    }

    private static Stream<Path> folders(Path folder) {
        try (Stream<Path> found = Files.list(folder)) {
            return found.filter(Files::isDirectory).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
