package dev.mockmate.interview.assessment.calibration;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts that try to change an assessment instead of answering, read from {@code injections.txt}. */
final class Injections {

    private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9A-F]{4})|\\\\U([0-9A-F]{8})|\\\\n");

    private Injections() {}

    /** One of them. */
    record Injection(String kind, String text) {

        /** In front of the answer, after its first sentence, or behind it. */
        List<String> within(String answer) {
            int middle = answer.indexOf(". ") + 2;
            return List.of(
                    text + " " + answer,
                    answer.substring(0, middle) + text + " " + answer.substring(middle),
                    answer + " " + text);
        }
    }

    static List<Injection> all() {
        return in("/injections.txt");
    }

    /** @param resource of the same form */
    static List<Injection> in(String resource) {
        List<Injection> all = new ArrayList<>();
        String kind = "";
        for (String line : lines(resource)) {
            if (line.startsWith("= ")) {
                kind = line.substring(2);
            } else if (!line.isBlank() && !line.startsWith("# ")) {
                all.add(new Injection(kind, unescaped(line)));
            }
        }
        return all;
    }

    private static String unescaped(String line) {
        return ESCAPE.matcher(line).replaceAll(escape -> {
            String code = escape.group(1) == null ? escape.group(2) : escape.group(1);
            return Matcher.quoteReplacement(code == null ? "\n" : Character.toString(Integer.parseInt(code, 16)));
        });
    }

    private static List<String> lines(String name) {
        try (InputStream resource = Injections.class.getResourceAsStream(name);
                BufferedReader lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return lines.lines().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
