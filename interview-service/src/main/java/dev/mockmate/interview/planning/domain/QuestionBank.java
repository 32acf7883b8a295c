package dev.mockmate.interview.planning.domain;

import dev.mockmate.interview.text.domain.Words;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The built-in questions: every competency in every category, most of them in every difficulty. Read once from the
 * resources {@code question-bank.txt} and {@code family-questions.txt} beside this class; a line that cannot be read stops the start, because a plan
 * built from half a bank would be worse than none.
 */
public final class QuestionBank {

    private final List<BankQuestion> questions;

    private QuestionBank(List<BankQuestion> questions) {
        this.questions = List.copyOf(questions);
    }

    /** The bank that ships with the service: questions for everybody, then those of job families. */
    public static QuestionBank builtIn() {
        List<BankQuestion> questions = new ArrayList<>(parse(lines("question-bank.txt")).questions);
        questions.addAll(parse(lines("family-questions.txt")).questions);
        return new QuestionBank(questions);
    }

    private static List<String> lines(String file) {
        try (InputStream resource = QuestionBank.class.getResourceAsStream(file);
                BufferedReader lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return lines.lines().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static QuestionBank parse(List<String> lines) {
        List<BankQuestion> questions = new ArrayList<>();
        String shelf = null;
        String head = null;
        for (String line : lines) {
            if (line.startsWith("= ")) {
                shelf = line.substring(2).strip();
                competency(shelf);
                family(shelf);
            } else if (line.startsWith("+ ")) {
                questions.add(question(shelf, head, line.substring(2).strip()));
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
     * The questions for everybody that fit, best first: the wanted difficulty before its neighbours, and inside one difficulty
     * in the order the seed shuffles them into. The same seed gives the same order.
     *
     * @param taken texts that must not come again
     */
    public List<BankQuestion> fitting(
            Competency competency, Category category, Difficulty difficulty, long seed, Set<String> taken) {
        return questions.stream()
                .filter(question -> question.family().isEmpty())
                .filter(question -> question.competency() == competency && question.category() == category)
                .filter(question -> !taken.contains(question.text()))
                .sorted(Comparator.<BankQuestion>comparingInt(
                                question -> question.difficulty().distanceTo(difficulty))
                        .thenComparingLong(question -> mixed(seed, question.text())))
                .toList();
    }

    /**
     * The questions of a job's own family, best first: the wanted difficulty before its neighbours, about what the job asks
     * for before other things, about its skills before others, and then as the seed shuffles them.
     *
     * @param competencies what may be asked about
     */
    List<BankQuestion> ofFamily(
            PlanRequest request, Category category, Collection<Competency> competencies, Set<String> taken) {
        Optional<JobFamily> family = request.job().family();
        if (family.isEmpty()) {
            return List.of();
        }
        List<String> terms = request.job().terms();
        return questions.stream()
                .filter(question -> question.family().equals(family) && question.category() == category)
                .filter(question -> competencies.contains(question.competency()) && !taken.contains(question.text()))
                .sorted(Comparator.<BankQuestion>comparingInt(question -> distance(question, request.difficulty()))
                        .thenComparing(question -> !request.job().competencies().contains(question.competency()))
                        .thenComparing(question -> !isAbout(question, terms))
                        .thenComparingLong(question -> mixed(request.seed(), question.text())))
                .toList();
    }

    /** The best question about a competency: of the job's own family, else for everybody. */
    Optional<BankQuestion> best(PlanRequest request, Category category, Competency competency, Set<String> taken) {
        return about(request, category, competency, taken).findFirst();
    }

    /** The question about a competency whose difficulty is the closest: of the job's own family where that is as close. */
    Optional<BankQuestion> closest(PlanRequest request, Category category, Competency competency, Set<String> taken) {
        return about(request, category, competency, taken)
                .min(Comparator.comparingInt(question -> distance(question, request.difficulty())));
    }

    /** Those about a competency, best first: of the job's own family, then for everybody. */
    private Stream<BankQuestion> about(
            PlanRequest request, Category category, Competency competency, Set<String> taken) {
        return Stream.concat(
                ofFamily(request, category, List.of(competency), taken).stream(),
                fitting(competency, category, request.difficulty(), request.seed(), taken).stream());
    }

    /** Everybody can introduce themselves, however hard the rest is. */
    private static int distance(BankQuestion question, Difficulty difficulty) {
        return question.category() == Category.INTRODUCTION
                ? 0
                : question.difficulty().distanceTo(difficulty);
    }

    private static boolean isAbout(BankQuestion question, List<String> terms) {
        return question.skills().stream().anyMatch(skill -> terms.contains(skill.toLowerCase(Locale.ROOT)));
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

    private static BankQuestion question(String shelf, String head, String strongAnswer) {
        int bar = head == null ? -1 : head.indexOf('|');
        if (shelf == null || bar < 0) {
            throw unreadable(head + " / " + strongAnswer);
        }
        String before = head.substring(0, bar);
        int bracket = before.indexOf('[');
        List<String> kind = Words.spaced(bracket < 0 ? before : before.substring(0, bracket));
        return new BankQuestion(
                family(shelf),
                bracket < 0 ? List.of() : listed(before.substring(bracket + 1, before.lastIndexOf(']'))),
                competency(shelf),
                Category.of(kind.get(0)).orElseThrow(() -> unreadable(head)),
                Difficulty.of(kind.get(1)).orElseThrow(() -> unreadable(head)),
                Integer.parseInt(kind.get(2)),
                head.substring(bar + 1).strip(),
                strongAnswer);
    }

    private static Competency competency(String shelf) {
        return Competency.of(shelf.substring(shelf.indexOf(' ') + 1)).orElseThrow(() -> unreadable(shelf));
    }

    private static Optional<JobFamily> family(String shelf) {
        int space = shelf.indexOf(' ');
        return space < 0
                ? Optional.empty()
                : Optional.of(JobFamily.of(shelf.substring(0, space)).orElseThrow(() -> unreadable(shelf)));
    }

    private static List<String> listed(String names) {
        List<String> listed = new ArrayList<>();
        int from = 0;
        for (int comma = names.indexOf(','); comma >= 0; comma = names.indexOf(',', from)) {
            listed.add(names.substring(from, comma).strip());
            from = comma + 1;
        }
        listed.add(names.substring(from).strip());
        return listed;
    }

    private static IllegalStateException unreadable(String line) {
        return new IllegalStateException("The question bank has a line that cannot be read: " + line);
    }
}
