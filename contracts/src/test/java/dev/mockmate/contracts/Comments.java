package dev.mockmate.contracts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the sources say about events, topics and fields of the live protocol. */
final class Comments {

    private static final Pattern EVENT =
            Pattern.compile("/\\*\\*((?:(?!\\*/).)*)\\*/\\s*@EventType\\(\"([^\"]+)\"\\)", Pattern.DOTALL);
    private static final Pattern TOPIC =
            Pattern.compile("/\\*\\* ([^\\n]*) \\*/\\s*public static final String \\w+ = \"([^\"]+)\"");
    private static final Pattern MESSAGE = Pattern.compile("^ *message (\\w+) \\{.*");
    private static final Pattern FIELD = Pattern.compile("^ *(?:optional |repeated )?[\\w.]+ (\\w+) = \\d+;.*");

    private final Map<String, Described> events = new HashMap<>();
    private final Map<String, String> topics = new HashMap<>();
    private final Map<String, String> fields = new HashMap<>();

    /** @param module the folder of the contracts */
    Comments(Path module) throws IOException {
        Path java = module.resolve("src/main/java/dev/mockmate/contracts");
        try (Stream<Path> files = Files.list(java.resolve("event"))) {
            for (Path file : files.toList()) {
                Matcher found = EVENT.matcher(Files.readString(file));
                while (found.find()) {
                    events.put(found.group(2), Described.of(found.group(1)));
                }
            }
        }
        Matcher found = TOPIC.matcher(Files.readString(java.resolve("Topics.java")));
        while (found.find()) {
            topics.put(found.group(2), found.group(1));
        }
        try (Stream<Path> files = Files.list(module.resolve("src/main/proto"))) {
            for (Path file : files.toList()) {
                readFields(Files.readAllLines(file));
            }
        }
    }

    private void readFields(List<String> lines) {
        String message = "";
        StringBuilder comment = new StringBuilder();
        for (String line : lines) {
            Matcher begins = MESSAGE.matcher(line);
            Matcher field = FIELD.matcher(line);
            if (begins.matches()) {
                message = begins.group(1);
            } else if (line.trim().startsWith("//")) {
                comment.append(line.trim().substring(2));
                continue;
            } else if (field.matches() && !comment.isEmpty()) {
                fields.put(message + "." + field.group(1), comment.toString().trim());
            }
            comment.setLength(0);
        }
    }

    Described event(String type) {
        return Optional.ofNullable(events.get(type))
                .orElseThrow(() -> new IllegalStateException("No javadoc above the record of " + type));
    }

    String topic(String name) {
        return topics.get(name);
    }

    Optional<String> field(String message, String field) {
        return Optional.ofNullable(fields.get(message + "." + field));
    }

    /**
     * A javadoc comment without its markup.
     *
     * @param text what stands before the first tag
     * @param parameters by name
     */
    record Described(String text, Map<String, String> parameters) {

        static final Described NOTHING = new Described("", Map.of());

        static Described of(String javadoc) {
            String plain = javadoc.replaceAll("(?m)^\\s*\\*? ?", " ")
                    .replaceAll("\\{@(?:code|link) ([^}]*)}", "$1")
                    .replaceAll("<[^>]*>", "")
                    .replaceAll("\\s+", " ")
                    .trim();
            String[] parts = plain.split(" ?@param ");
            Map<String, String> parameters = new HashMap<>();
            for (int i = 1; i < parts.length; i++) {
                String[] named = parts[i].split(" ", 2);
                parameters.put(named[0], named.length > 1 ? named[1].trim() : "");
            }
            return new Described(parts[0].trim(), parameters);
        }

        Optional<String> parameter(String name) {
            return Optional.ofNullable(parameters.get(name));
        }
    }
}
