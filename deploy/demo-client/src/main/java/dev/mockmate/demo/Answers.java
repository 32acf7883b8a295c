package dev.mockmate.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.function.Consumer;

/** Where the candidate's answers come from; each comes as a {@link Happening} when it is asked for. */
interface Answers {

    /** Tells the listener the next answer, or that there is none, now or later. */
    void askFor(Consumer<Happening> listener);

    /** Whether the candidate sees what is answered while it is typed. */
    boolean areTyped();

    /** The answers of a file, separated by lines of {@code ---}. */
    static Answers fromFile(Path file) {
        return new FromFile(read(file));
    }

    /** What is typed: an empty line ends an answer, the end of input (Ctrl-D) the interview. */
    static Answers fromKeyboard(BufferedReader keyboard) {
        return new FromKeyboard(keyboard);
    }

    /** The answers in a text; empty ones do not count. */
    static List<String> split(String text) {
        return Arrays.stream(text.split("(?m)^---[ \\t]*$\\R?"))
                .map(String::strip)
                .filter(answer -> !answer.isEmpty())
                .toList();
    }

    private static List<String> read(Path file) {
        List<String> answers;
        try {
            answers = split(Files.readString(file));
        } catch (NoSuchFileException e) {
            throw new Failure("There is no file " + file + " with answers.", e);
        } catch (MalformedInputException e) {
            throw new Failure("The file " + file + " is not UTF-8 text.", e);
        } catch (IOException e) {
            throw new Failure("The file " + file + " could not be read.", e);
        }
        if (answers.isEmpty()) {
            throw new Failure("The file " + file + " holds no answer.");
        }
        for (int i = 0; i < answers.size(); i++) {
            if (answers.get(i).length() > FromFile.LONGEST) {
                throw new Failure(
                        "Answer " + (i + 1) + " of " + file + " is longer than " + FromFile.LONGEST + " characters.");
            }
        }
        return answers;
    }

    /** Answers that are known from the beginning. */
    final class FromFile implements Answers {

        /** Fits into one message of the live protocol in any alphabet. */
        private static final int LONGEST = 16_000;

        private final Queue<String> left;

        private FromFile(List<String> answers) {
            this.left = new ArrayDeque<>(answers);
        }

        @Override
        public void askFor(Consumer<Happening> listener) {
            String next = left.poll();
            listener.accept(next == null ? new Happening.NothingMore() : new Happening.Typed(next));
        }

        @Override
        public boolean areTyped() {
            return false;
        }
    }

    /** Reads on a thread of its own, so that the interview is heard while somebody types. */
    final class FromKeyboard implements Answers {

        private final BufferedReader keyboard;

        private FromKeyboard(BufferedReader keyboard) {
            this.keyboard = keyboard;
        }

        @Override
        public void askFor(Consumer<Happening> listener) {
            Thread reader = new Thread(() -> listener.accept(next()), "keyboard");
            reader.setDaemon(true);
            reader.start();
        }

        @Override
        public boolean areTyped() {
            return true;
        }

        private Happening next() {
            List<String> lines = new ArrayList<>();
            try {
                for (String line = keyboard.readLine(); line != null; line = keyboard.readLine()) {
                    if (!line.isBlank()) {
                        lines.add(line);
                    } else if (!lines.isEmpty()) {
                        return new Happening.Typed(String.join("\n", lines));
                    }
                }
            } catch (IOException e) {
                return new Happening.NothingMore();
            }
            return lines.isEmpty() ? new Happening.NothingMore() : new Happening.Typed(String.join("\n", lines));
        }
    }
}
