package dev.mockmate.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Working through a list in order is {@code InOrder} of the platform, not a loop that grows a chain; compiled code does not show that. */
class WorkInOrderTest {
    private static final Pattern GROWN_CHAIN = Pattern.compile(
            "\\b(\\w+)\\s*=\\s*\\1\\s*\\.\\s*(chain|call|flatMap|eventually|onTermination|replaceWith\\w*|onItem|onFailure|map|invoke)\\b");

    @Test
    void shouldGrowNoChainInALoop() throws IOException {
        List<Path> sources = Modules.folders().stream()
                .map(module -> module.resolve("src/main/java"))
                .filter(Files::isDirectory)
                .flatMap(Modules::sources)
                .toList();
        assertTrue(sources.size() > 100, "sources found: " + sources.size());

        List<String> wrong = sources.stream()
                .filter(source -> GROWN_CHAIN.matcher(Modules.text(source)).find())
                .map(source -> Modules.ROOT.relativize(source).toString())
                .toList();

        assertEquals(List.of(), wrong, "Take InOrder.each or InOrder.all of the platform");
    }
}
