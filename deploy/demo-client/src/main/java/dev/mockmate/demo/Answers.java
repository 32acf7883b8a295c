package dev.mockmate.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the candidate's answers come from; each comes as a {@link Happening} when it is asked for. */
interface Answers {

    /** Tells the listener the answer to a question, or that there is none, now or later. */
    void askFor(Asked question, Consumer<Happening> listener);

    /** Whether the candidate sees what is answered while it is typed. */
    boolean areTyped();

    /**
     * The answers of a file, each behind a line of {@code ---} or, with what it answers, of {@code --- [behavioral, conflict]}.
     * A question gets the unused one that fits it best, the earlier of equal ones.
     */
    static Answers fromFile(Path file) {
        return new FromFile(read(file));
    }

    /** What is typed: an empty line ends an answer, the end of input (Ctrl-D) the interview. */
    static Answers fromKeyboard(BufferedReader keyboard) {
        return new FromKeyboard(keyboard);
    }

    /** The answers in a text; empty ones do not count. */
    static List<LabelledAnswer> split(String text) {
        List<LabelledAnswer> answers = new ArrayList<>();
        Set<String> labels = Set.of();
        StringBuilder answer = new StringBuilder();
        for (String line : text.lines().toList()) {
            Matcher separator = FromFile.SEPARATOR.matcher(line);
            if (separator.matches()) {
                add(answers, labels, answer);
                labels = labels(separator.group(1));
            } else {
                answer.append(line).append('\n');
            }
        }
        add(answers, labels, answer);
        return answers;
    }

    private static Set<String> labels(String listed) {
        return listed == null ? Set.of() : Set.of(listed.strip().split("[, ]+"));
    }

    private static void add(List<LabelledAnswer> answers, Set<String> labels, StringBuilder text) {
        String stripped = text.toString().strip();
        if (!stripped.isEmpty()) {
            answers.add(new LabelledAnswer(labels, stripped));
        }
        text.setLength(0);
    }

    private static List<LabelledAnswer> read(Path file) {
        List<LabelledAnswer> answers;
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
            if (answers.get(i).text().length() > FromFile.LONGEST) {
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

        private static final Pattern SEPARATOR = Pattern.compile("---[ \\t]*(?:\\[([a-z_, ]+)])?[ \\t]*");

        private final List<LabelledAnswer> left;

        private FromFile(List<LabelledAnswer> answers) {
            this.left = new ArrayList<>(answers);
        }

        @Override
        public void askFor(Asked question, Consumer<Happening> listener) {
            // The first of the best ones, as max() of a sequential stream would give the last.
            Optional<LabelledAnswer> best =
                    left.stream().reduce((one, other) -> other.fit(question) > one.fit(question) ? other : one);
            best.ifPresent(left::remove);
            listener.accept(best.<Happening>map(answer -> new Happening.Typed(answer.text()))
                    .orElseGet(Happening.NothingMore::new));
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
        public void askFor(Asked question, Consumer<Happening> listener) {
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
