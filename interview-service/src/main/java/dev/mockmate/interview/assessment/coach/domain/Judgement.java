package dev.mockmate.interview.assessment.coach.domain;

import dev.mockmate.interview.assessment.domain.FollowedUp;
import dev.mockmate.interview.assessment.domain.SubmittedAnswer;
import dev.mockmate.interview.feedback.domain.Star;
import dev.mockmate.interview.feedback.domain.Star.Part;
import dev.mockmate.interview.feedback.domain.Star.Status;
import dev.mockmate.interview.planning.domain.Category;
import dev.mockmate.interview.text.domain.AnswerText;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How the coach sees an answer: its STAR parts and content scores. The answer to a follow-up is judged twice, by itself
 * and together with the answer it completes, and the better of both counts; what adds nothing ({@link Addition}) earns nothing of
 * the first answer:
 *
 * <ul>
 *   <li>a part that was told in the original answer is present here too, without a quote;
 *   <li>of the parts, only the one the follow-up asked for is expected: no other one lowers a score, sets a ceiling or is
 *       called missing. A follow-up that asks for no one part expects all of them, of both answers together.
 * </ul>
 *
 * @param text what was judged: the answer, or both
 * @param own the answer by itself, for what is said about its sentences
 * @param expected the parts this answer may be blamed for
 */
record Judgement(
        AnswerText text,
        StarReader.Reading own,
        Star.Checklist star,
        ContentScoring.Scored scored,
        Set<Part> expected) {

    /** Most that an answer is worth which says nothing that was not known, 0 to 10. */
    private static final double WORTH_OF_NOTHING_NEW = 2;

    static Judgement of(SubmittedAnswer submitted, AnswerText answer) {
        Category category = submitted.question().category();
        StarReader.Reading own = StarReader.read(answer, category);
        if (submitted.followedUp().isEmpty()) {
            Set<Part> all = EnumSet.allOf(Part.class);
            ContentScoring.Scored scored = ContentScoring.score(submitted, answer, own, all);
            return new Judgement(
                    answer,
                    own,
                    own.checklist(),
                    isOfTheJob(submitted, answer) ? scored.atMost(WORTH_OF_NOTHING_NEW) : scored,
                    all);
        }
        Optional<Part> asked = FollowedUp.asked(submitted.question());
        Set<Part> expected = asked.<Set<Part>>map(EnumSet::of).orElseGet(() -> EnumSet.allOf(Part.class));
        Addition addition =
                Addition.of(submitted.question().text(), submitted.followedUp().get(), answer);
        AnswerText both = submitted.followedUp().get().together(addition.repeats() ? answer : addition.added());
        StarReader.Reading together = StarReader.read(both, category);
        ContentScoring.Scored byItself = ContentScoring.score(submitted, answer, own, expected);
        ContentScoring.Scored asOne = ContentScoring.score(submitted, both, together, expected);
        boolean adds = addsSomething(addition, category);
        boolean completes = adds && asOne.content() >= byItself.content();
        Star.Checklist star =
                Star.Checklist.of(part -> check(part, own.checklist(), together.checklist(), expected, category));
        return new Judgement(
                completes ? both : answer,
                own,
                star,
                completes ? asOne : adds ? byItself : byItself.atMost(WORTH_OF_NOTHING_NEW),
                expected);
    }

    /** Whether it says the job description back. */
    private static boolean isOfTheJob(SubmittedAnswer submitted, AnswerText answer) {
        return !submitted.jobText().isEmpty() && AnswerCap.saysAgain(answer.withoutOrders(), submitted.jobText());
    }

    /** Something that was not said before, and is of the same story or one of its parts. */
    private static boolean addsSomething(Addition addition, Category category) {
        if (addition.isNothing()) {
            return false;
        }
        StarReader.Reading added = StarReader.read(addition.added(), category);
        return addition.shared() > 0 || !added.clear().isEmpty() || added.steps() > 0;
    }

    private static Star.Check check(
            Part part, Star.Checklist own, Star.Checklist together, Set<Part> expected, Category category) {
        Status here = own.of(part).status();
        Status inBoth = together.of(part).status();
        if (here == Status.PRESENT || (here != Status.MISSING && here.compareTo(inBoth) <= 0)) {
            return own.of(part);
        }
        if (inBoth == Status.MISSING) {
            return expected.contains(part)
                    ? StarReader.without(part, Status.MISSING, category)
                    : new Star.Check(Status.MISSING, "This was not asked for here.", Optional.empty());
        }
        String note = inBoth == Status.PRESENT
                ? "Told, together with your first answer."
                : "Only hinted at in your first answer.";
        return new Star.Check(inBoth, note, Optional.empty());
    }

    /** The parts that were to be told and are in neither answer. */
    List<Part> missing() {
        return star.missing().stream().filter(expected::contains).toList();
    }

    boolean isMissing(Part part) {
        return expected.contains(part) && star.of(part).status() == Status.MISSING;
    }

    boolean isWeak(Part part) {
        return expected.contains(part) && star.of(part).status() == Status.WEAK;
    }
}
