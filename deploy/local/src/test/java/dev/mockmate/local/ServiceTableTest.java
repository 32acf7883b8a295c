package dev.mockmate.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of the services in the architecture's description says what each listens to, as it is configured. */
class ServiceTableTest {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| ([a-z-]+) \\| [^|]+ \\| [^|]+ \\| ([a-z, -]+) \\|$");
    private static final Pattern INCOMING = Pattern.compile("mp\\.messaging\\.incoming\\.[^.]+\\.topics?");
    private static final Pattern TOPIC = Pattern.compile("mockmate\\.(.+)\\.v1");
    private static final String OF_EACH_DATABASE =
            "platform/persistence/src/main/resources/META-INF/microprofile-config.properties";

    @Test
    void shouldSayWhatEachServiceListensTo() throws IOException {
        Map<String, Set<String>> told = ROW.matcher(Files.readString(Modules.ROOT.resolve("docs/architecture.md")))
                .results()
                .collect(Collectors.toMap(
                        row -> row.group(1), ServiceTableTest::listed, (one, other) -> one, TreeMap::new));

        Map<String, Set<String>> configured = new TreeMap<>();
        for (String service : told.keySet()) {
            configured.put(service, heardBy(service));
        }

        assertEquals(5, told.size(), "services in the table");
        assertEquals(configured, told, "docs/architecture.md follows the configuration");
    }

    private static Set<String> listed(MatchResult row) {
        return Arrays.stream(row.group(2).split(",")).map(String::strip).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> heardBy(String service) throws IOException {
        Set<String> heard = topics(service + "/src/main/resources/application.properties");
        if (Files.exists(Modules.ROOT.resolve(service + "/src/main/resources/db/migration"))) {
            heard.addAll(topics(OF_EACH_DATABASE));
        }
        return heard;
    }

    private static Set<String> topics(String file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of(Modules.ROOT.toString(), file))) {
            properties.load(reader);
        }
        return properties.stringPropertyNames().stream()
                .filter(key -> INCOMING.matcher(key).matches())
                .flatMap(key -> Stream.of(properties.getProperty(key).split(",")))
                .map(topic -> TOPIC.matcher(topic.strip()))
                .filter(java.util.regex.Matcher::matches)
                .map(topic -> topic.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
