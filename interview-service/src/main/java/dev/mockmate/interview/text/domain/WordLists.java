package dev.mockmate.interview.text.domain;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Words that rules go by, kept as resources so that they can be edited without reading code. A line {@code = name} begins a
 * list, each further line is a word or some words of it; empty lines and those that begin with {@code #} are passed over.
 * A word outside of a list, a list without words and a word that a list has twice stop the start.
 */
public final class WordLists {

    private final String file;
    private final Map<String, List<String>> lists;

    private WordLists(String file, Map<String, List<String>> lists) {
        this.file = file;
        this.lists = lists;
    }

    /** Reads the resource that lies beside the class. */
    public static WordLists beside(Class<?> owner, String file) {
        try (InputStream resource = owner.getResourceAsStream(file)) {
            if (resource == null) {
                throw new IllegalStateException("no word lists: " + file);
            }
            return parse(
                    file,
                    new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))
                            .lines()
                            .toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static WordLists parse(String file, List<String> lines) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        List<String> list = null;
        for (String line : lines) {
            if (line.startsWith("= ")) {
                list = new ArrayList<>();
                if (lists.put(line.substring(2).strip(), list) != null) {
                    throw wrong(file, line);
                }
            } else if (!line.isBlank() && !line.startsWith("#")) {
                if (list == null || list.contains(line.strip())) {
                    throw wrong(file, line);
                }
                list.add(line.strip());
            }
        }
        lists.forEach((name, words) -> {
            if (words.isEmpty()) {
                throw wrong(file, name);
            }
        });
        return new WordLists(file, lists);
    }

    /** The words of a list, in their order. */
    public List<String> list(String name) {
        List<String> words = lists.get(name);
        if (words == null) {
            throw wrong(file, name);
        }
        return List.copyOf(words);
    }

    private static IllegalStateException wrong(String file, String what) {
        return new IllegalStateException("word lists " + file + ": " + what);
    }
}
