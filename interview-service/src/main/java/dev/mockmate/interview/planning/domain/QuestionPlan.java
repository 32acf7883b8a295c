package dev.mockmate.interview.planning.domain;

import dev.mockmate.interview.text.domain.AnswerText;
import dev.mockmate.interview.text.domain.Words;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The questions of an interview, by the rule <b>balanced-plan</b>: three to five; competencies from the job; at least
 * one behavioral and, for technical roles, one technical. The quotas are checked after generation and repaired by
 * {@link #repaired}, whoever made the plan, and never trusted to a prompt.
 */
public record QuestionPlan(List<PlannedQuestion> questions) {

    private static final int LONGEST_QUESTION = 600;
    private static final int SHORTEST_QUESTION = 12;
    private static final int LONGEST_HINT = 1_000;
    private static final int LONGEST_ANSWER_MINUTES = 10;

    public QuestionPlan {
        questions = List.copyOf(questions);
    }

    /** A plan from the bank alone: an opening question, then the categories the type of interview asks for. */
    public static QuestionPlan fromBank(PlanRequest request, QuestionBank bank) {
        List<PlannedQuestion> questions = new ArrayList<>();
        List<Competency> competencies = request.competencies();
        List<Category> categories = categories(request);
        for (int i = 0; i < categories.size(); i++) {
            questions.add(pick(competencies, i, categories.get(i), request, bank, questions));
        }
        return repaired(questions, request, bank);
    }

    /**
     * Makes a valid plan of any list of questions: drops what is empty, doubled or written to the assessor, shortens
     * what is too long, fills up from the bank, cuts what is too much, and exchanges questions until the quotas hold and
     * every competency the candidate asked for has a question, as far as there are questions for them.
     * A valid plan comes out as it went in.
     */
    public static QuestionPlan repaired(List<PlannedQuestion> proposed, PlanRequest request, QuestionBank bank) {
        List<PlannedQuestion> questions = usable(proposed, request);
        List<Competency> competencies = request.competencies();
        List<Category> categories = categories(request);
        while (questions.size() < request.count()) {
            int at = questions.size();
            questions.add(pick(competencies, at, categories.get(at), request, bank, questions));
        }
        requireCategory(Category.BEHAVIORAL, questions, request, bank);
        if (request.needsTechnical()) {
            requireCategory(Category.TECHNICAL, questions, request, bank);
        }
        request.wanted().stream().distinct().forEach(wanted -> requireCompetency(wanted, questions, request, bank));
        return new QuestionPlan(questions);
    }

    public int size() {
        return questions.size();
    }

    /** The question with this number, counted from 1. */
    public PlannedQuestion question(int number) {
        return questions.get(number - 1);
    }

    private static List<Category> categories(PlanRequest request) {
        boolean technical = request.needsTechnical();
        List<Category> order =
                switch (request.type()) {
                    case BEHAVIORAL ->
                        List.of(
                                Category.BEHAVIORAL,
                                Category.BEHAVIORAL,
                                technical ? Category.TECHNICAL : Category.SITUATIONAL,
                                Category.BEHAVIORAL,
                                Category.SITUATIONAL);
                    case TECHNICAL ->
                        List.of(
                                Category.TECHNICAL,
                                Category.TECHNICAL,
                                Category.BEHAVIORAL,
                                Category.SITUATIONAL,
                                Category.TECHNICAL);
                    case MIXED ->
                        List.of(
                                Category.INTRODUCTION,
                                Category.BEHAVIORAL,
                                technical ? Category.TECHNICAL : Category.SITUATIONAL,
                                Category.BEHAVIORAL,
                                technical ? Category.SITUATIONAL : Category.BEHAVIORAL);
                };
        return order.subList(0, request.count());
    }

    /** Engineering competencies take the technical questions first, so that a technical question is about the craft. */
    private static PlannedQuestion pick(
            List<Competency> competencies,
            int position,
            Category category,
            PlanRequest request,
            QuestionBank bank,
            List<PlannedQuestion> before) {
        Set<String> taken = taken(before, request);
        List<Competency> order = new ArrayList<>();
        if (category == Category.TECHNICAL) {
            competencies.stream().filter(QuestionPlan::isEngineering).forEach(order::add);
        }
        for (int i = 0; i < competencies.size(); i++) {
            order.add(competencies.get((position + i) % competencies.size()));
        }
        Set<Competency> used = EnumSet.noneOf(Competency.class);
        before.forEach(question -> used.add(question.competency()));
        List<Competency> unused =
                order.stream().filter(competency -> !used.contains(competency)).toList();
        Optional<BankQuestion> best = request.wanted().isEmpty()
                ? ofTheJobsWorld(category, used, request, bank, taken)
                : asWanted(category, unused, request, bank, taken);
        return best.or(() -> ofAnotherCraft(category, request, bank, taken))
                .or(() -> forEverybody(category, unused, request, bank, taken))
                .or(() -> ofTheJobsWorld(category, Set.of(), request, bank, taken))
                .or(() -> forEverybody(category, order, request, bank, taken))
                .or(() -> anyOf(category, request, bank, taken))
                .map(PlannedQuestion::of)
                .orElseThrow(
                        () -> new IllegalStateException("The question bank has no " + category.wire() + " question"));
    }

    /** A question of the job's family, at most one step of difficulty off; a technical one is about the craft. */
    private static Optional<BankQuestion> ofTheJobsWorld(
            Category category, Set<Competency> used, PlanRequest request, QuestionBank bank, Set<String> taken) {
        List<Competency> among = new ArrayList<>(List.of(Competency.values()));
        among.removeIf(competency ->
                used.contains(competency) || (category == Category.TECHNICAL && !isEngineering(competency)));
        return ofTheJobsWorld(category, among, request, bank, taken).findFirst();
    }

    private static Stream<BankQuestion> ofTheJobsWorld(
            Category category, List<Competency> among, PlanRequest request, QuestionBank bank, Set<String> taken) {
        return bank.ofFamily(request, category, among, taken).stream()
                .filter(question -> category == Category.INTRODUCTION
                        || question.difficulty().distanceTo(request.difficulty()) <= 1);
    }

    /** What the candidate asked for comes first, in its order; of each competency the job's own questions. */
    private static Optional<BankQuestion> asWanted(
            Category category, List<Competency> unused, PlanRequest request, QuestionBank bank, Set<String> taken) {
        return unused.stream()
                .flatMap(competency -> Stream.concat(
                        ofTheJobsWorld(category, List.of(competency), request, bank, taken),
                        forEverybody(category, List.of(competency), request, bank, taken).stream()))
                .findFirst();
    }

    /** Technical questions for everybody are about software: another craft is asked about its own, of any competency. */
    private static Optional<BankQuestion> ofAnotherCraft(
            Category category, PlanRequest request, QuestionBank bank, Set<String> taken) {
        return category == Category.TECHNICAL && !request.job().technical()
                ? bank.ofFamily(request, category, List.of(Competency.values()), taken).stream()
                        .findFirst()
                : Optional.empty();
    }

    private static Optional<BankQuestion> forEverybody(
            Category category, List<Competency> order, PlanRequest request, QuestionBank bank, Set<String> taken) {
        return order.stream()
                .flatMap(competency ->
                        bank.fitting(competency, category, request.difficulty(), request.seed(), taken).stream())
                .findFirst();
    }

    /** Any question of the category, for a long interview whose competencies have no more; a known one as the last resort. */
    private static Optional<BankQuestion> anyOf(
            Category category, PlanRequest request, QuestionBank bank, Set<String> taken) {
        List<BankQuestion> all = bank.all().stream()
                .filter(question -> question.category() == category
                        && question.fits(request.job().family()))
                .toList();
        return all.stream()
                .filter(question -> !taken.contains(question.text()))
                .findFirst()
                .or(() -> all.stream().findFirst());
    }

    private static boolean isEngineering(Competency competency) {
        return competency == Competency.TECHNICAL_DEPTH
                || competency == Competency.SYSTEM_DESIGN
                || competency == Competency.PROBLEM_SOLVING;
    }

    private static List<PlannedQuestion> usable(List<PlannedQuestion> proposed, PlanRequest request) {
        List<PlannedQuestion> usable = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        request.known().forEach(text -> seen.add(normalised(text)));
        for (PlannedQuestion question : proposed) {
            String text = AnswerText.screened(question.text().strip()).withoutOrders();
            boolean fresh = seen.add(normalised(text));
            if (fresh && text.length() >= SHORTEST_QUESTION && usable.size() < request.count()) {
                usable.add(new PlannedQuestion(
                        Words.limited(text, LONGEST_QUESTION),
                        question.category(),
                        question.competency(),
                        question.difficulty(),
                        Math.max(1, Math.min(LONGEST_ANSWER_MINUTES, question.expectedMinutes())),
                        Words.limited(question.strongAnswer(), LONGEST_HINT)));
            }
        }
        return usable;
    }

    /** Exchanges the last question whose category may go for one of the missing category. */
    private static void requireCategory(
            Category missing, List<PlannedQuestion> questions, PlanRequest request, QuestionBank bank) {
        if (questions.stream().anyMatch(question -> question.category() == missing)) {
            return;
        }
        int position = questions.size() - 1;
        while (position > 0 && isNeeded(questions.get(position).category(), questions, request)) {
            position--;
        }
        questions.remove(position);
        questions.add(position, pick(request.competencies(), position, missing, request, bank, questions));
    }

    /**
     * Exchanges the last question whose competency nobody asked for, or that has another question, for one of the missing
     * competency and the same category. More wanted competencies than questions: the first ones get theirs.
     */
    private static void requireCompetency(
            Competency missing, List<PlannedQuestion> questions, PlanRequest request, QuestionBank bank) {
        if (questions.stream().anyMatch(question -> question.competency() == missing)) {
            return;
        }
        for (int position = questions.size() - 1; position >= 0; position--) {
            PlannedQuestion expendable = questions.get(position);
            if (isExpendable(expendable, questions, request)) {
                Optional<BankQuestion> better =
                        bank.best(request, expendable.category(), missing, taken(questions, request));
                if (better.isPresent()) {
                    questions.set(position, PlannedQuestion.of(better.get()));
                    return;
                }
            }
        }
    }

    private static boolean isExpendable(
            PlannedQuestion question, List<PlannedQuestion> questions, PlanRequest request) {
        return !request.wanted().contains(question.competency())
                || questions.stream()
                                .filter(other -> other.competency() == question.competency())
                                .count()
                        > 1;
    }

    private static boolean isNeeded(Category category, List<PlannedQuestion> questions, PlanRequest request) {
        boolean quota = category == Category.BEHAVIORAL || (category == Category.TECHNICAL && request.needsTechnical());
        return quota
                && questions.stream()
                                .filter(question -> question.category() == category)
                                .count()
                        == 1;
    }

    private static String normalised(String text) {
        return String.join(" ", Words.of(text)).toLowerCase(Locale.ROOT);
    }

    private static Set<String> taken(List<PlannedQuestion> questions, PlanRequest request) {
        Set<String> taken = new HashSet<>(request.known());
        questions.forEach(question -> taken.add(question.text()));
        return taken;
    }
}
