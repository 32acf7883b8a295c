package dev.mockmate.interview.planning.domain;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * One more question for an interview that has its plan already (rule <b>one-more-question</b>): a question that was
 * neither asked nor planned, about the competency that had the fewest questions so far; and as long as the quotas of
 * <b>balanced-plan</b> do not hold over what was asked, it is of the category that is missing. The interviewer proposes a
 * small plan, and the question is chosen from it here, so that this holds whoever proposed it.
 */
public final class OneMoreQuestion {

    private final PlanRequest request;

    private OneMoreQuestion(PlanRequest request) {
        this.request = request;
    }

    /**
     * What is wanted.
     *
     * @param like the interview's own request
     * @param asked the questions that were asked so far
     * @param planned the questions that will be asked anyway
     * @param competency what the client wants it to be about
     * @param category what the client wants it to be
     */
    public static OneMoreQuestion after(
            PlanRequest like,
            List<PlannedQuestion> asked,
            List<PlannedQuestion> planned,
            Optional<Competency> competency,
            Optional<Category> category) {
        Set<String> known = new LinkedHashSet<>(like.known());
        asked.forEach(question -> known.add(question.text()));
        planned.forEach(question -> known.add(question.text()));
        List<Competency> order = competency.map(List::of).orElseGet(() -> like.competencies().stream()
                .sorted(Comparator.comparingLong(one -> timesAsked(one, asked)))
                .toList());
        Optional<Category> due = category.or(() -> missing(like, asked));
        return new OneMoreQuestion(new PlanRequest(
                like.job(),
                PlanRequest.FEWEST,
                like.difficulty(),
                like.type(),
                order,
                like.seed() + asked.size(),
                known,
                due,
                like.manner()));
    }

    /** What the interviewer is asked for. */
    public PlanRequest request() {
        return request;
    }

    /** The question to ask, as hard as wanted where there is one: from the proposal when one of it will do, else from the bank. */
    public PlannedQuestion choose(QuestionPlan proposal, QuestionBank bank) {
        List<PlannedQuestion> fresh = proposal.questions().stream()
                .filter(question -> !request.known().contains(question.text()))
                .toList();
        return fromProposal(fresh, question -> isAsHard(question) || isNotOf(bank, question))
                .or(() -> fromBank(bank, request.wanted(), this::isAsHard))
                .or(() -> fromProposal(fresh, question -> true))
                .or(() -> fromBank(bank, request.wanted(), question -> true))
                .or(() -> fromBank(bank, List.of(Competency.values()), question -> true))
                .or(() -> fresh.stream().findFirst())
                .orElseGet(() -> proposal.question(1));
    }

    /** A model was told how hard its questions shall be. */
    private static boolean isNotOf(QuestionBank bank, PlannedQuestion question) {
        return bank.strongAnswerTo(question.text()).isEmpty();
    }

    private boolean isAsHard(PlannedQuestion question) {
        return question.difficulty() == request.difficulty();
    }

    private Optional<PlannedQuestion> fromProposal(
            List<PlannedQuestion> fresh, Predicate<PlannedQuestion> isHardEnough) {
        return fresh.stream()
                .filter(isHardEnough)
                .filter(question -> categories().contains(question.category()))
                .filter(question -> request.wanted().contains(question.competency()))
                .min(Comparator.comparingInt(question -> request.wanted().indexOf(question.competency())));
    }

    private Optional<PlannedQuestion> fromBank(
            QuestionBank bank, List<Competency> competencies, Predicate<PlannedQuestion> isHardEnough) {
        return competencies.stream()
                .flatMap(competency -> categories().stream()
                        .flatMap(one -> bank.closest(request, one, competency, request.known()).stream()))
                .map(PlannedQuestion::of)
                .filter(isHardEnough)
                .findFirst();
    }

    /** The categories that will do, the best first; nobody is asked to introduce themselves in the middle. */
    private List<Category> categories() {
        if (request.category().isPresent()) {
            return List.of(request.category().get());
        }
        return request.needsTechnical()
                ? List.of(Category.BEHAVIORAL, Category.TECHNICAL, Category.SITUATIONAL)
                : List.of(Category.BEHAVIORAL, Category.SITUATIONAL);
    }

    private static long timesAsked(Competency competency, List<PlannedQuestion> asked) {
        return asked.stream()
                .filter(question -> question.competency() == competency)
                .count();
    }

    private static Optional<Category> missing(PlanRequest like, List<PlannedQuestion> asked) {
        if (asked.stream().noneMatch(question -> question.category() == Category.BEHAVIORAL)) {
            return Optional.of(Category.BEHAVIORAL);
        }
        boolean technical = asked.stream().anyMatch(question -> question.category() == Category.TECHNICAL);
        return like.needsTechnical() && !technical ? Optional.of(Category.TECHNICAL) : Optional.empty();
    }
}
