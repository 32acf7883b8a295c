package dev.mockmate.interview.planning.domain;

import dev.mockmate.interview.text.domain.Words;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The built-in questions: every competency in every category, most of them in every difficulty. Read once from the
 * resource {@code question-bank.txt} beside this class; a line that cannot be read stops the start, because a plan
 * built from half a bank would be worse than none.
 */
public final class QuestionBank {

    private final List<BankQuestion> questions;

    private QuestionBank(List<BankQuestion> questions) {
        this.questions = List.copyOf(questions);
    }

    /** The bank that ships with the service. */
    public static QuestionBank builtIn() {
        try (InputStream resource = QuestionBank.class.getResourceAsStream("question-bank.txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return parse(lines.lines().toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static QuestionBank parse(List<String> lines) {
        List<BankQuestion> questions = new ArrayList<>();
        Competency competency = null;
        String head = null;
        for (String line : lines) {
            if (line.startsWith("= ")) {
                competency = Competency.of(line.substring(2).strip()).orElseThrow(() -> unreadable(line));
            } else if (line.startsWith("+ ")) {
                questions.add(question(competency, head, line.substring(2).strip()));
                head = null;
            } else if (!line.isBlank() && !line.startsWith("#")) {
                head = line;
            }
        }
        return new QuestionBank(questions);
    }

    public List<BankQuestion> all() {
        return questions;
    }

    /**
     * The questions that fit, best first: the wanted difficulty before its neighbours, and inside one difficulty in
     * the order the seed shuffles them into. The same seed gives the same order.
     *
     * @param taken texts that must not come again
     */
    public List<BankQuestion> fitting(
            Competency competency, Category category, Difficulty difficulty, long seed, Set<String> taken) {
        return questions.stream()
                .filter(question -> question.competency() == competency && question.category() == category)
                .filter(question -> !taken.contains(question.text()))
                .sorted(Comparator.<BankQuestion>comparingInt(
                                question -> question.difficulty().distanceTo(difficulty))
                        .thenComparingLong(question -> mixed(seed, question.text())))
                .toList();
    }

    /** What the bank says about a strong answer to one of its own questions. */
    public Optional<String> strongAnswerTo(String questionText) {
        return questions.stream()
                .filter(question -> question.text().equals(questionText))
                .map(BankQuestion::strongAnswer)
                .findFirst();
    }

    private static long mixed(long seed, String text) {
        long mixed = seed ^ (text.hashCode() * 0x9E3779B97F4A7C15L);
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        return mixed ^ (mixed >>> 31);
    }

    private static BankQuestion question(Competency competency, String head, String strongAnswer) {
        int bar = head == null ? -1 : head.indexOf('|');
        if (competency == null || bar < 0) {
            throw unreadable(head + " / " + strongAnswer);
        }
        List<String> kind = Words.spaced(head.substring(0, bar));
        return new BankQuestion(
                competency,
                Category.of(kind.get(0)).orElseThrow(() -> unreadable(head)),
                Difficulty.of(kind.get(1)).orElseThrow(() -> unreadable(head)),
                Integer.parseInt(kind.get(2)),
                head.substring(bar + 1).strip(),
                strongAnswer);
    }

    private static IllegalStateException unreadable(String line) {
        return new IllegalStateException("The question bank has a line that cannot be read: " + line);
    }
}
