package dev.mockmate.testsession.question.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A language that candidates write code in. */
public enum Language {
    /** A public class {@code Main}. */
    JAVA("Main.java"),
    /** Python 3. */
    PYTHON("main.py"),
    /** JavaScript on Node. */
    JAVASCRIPT("main.js"),
    /** C11 with the GNU extensions. */
    C("main.c"),
    /** C++17 with the GNU extensions. */
    CPP("main.cpp");

    private final String fileName;

    Language(String fileName) {
        this.fileName = fileName;
    }

    /** The file its program is kept in, like {@code Main.java}. */
    public String fileName() {
        return fileName;
    }

    /** The name clients see, like {@code java}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The language of a label; empty for another text. */
    public static Optional<Language> of(String label) {
        return Arrays.stream(values())
                .filter(language -> language.label().equals(label))
                .findFirst();
    }
}
