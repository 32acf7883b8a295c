package dev.mockmate.interview.assessment.coach.domain;

import dev.mockmate.interview.assessment.coach.domain.CoachModel.Opinion;
import dev.mockmate.interview.assessment.domain.FollowedUp;
import dev.mockmate.interview.assessment.domain.SubmittedAnswer;
import dev.mockmate.interview.feedback.domain.Assessment.Role;
import dev.mockmate.interview.feedback.domain.Star;
import dev.mockmate.interview.feedback.domain.Star.Part;
import dev.mockmate.interview.feedback.domain.Star.Status;
import dev.mockmate.interview.planning.domain.Category;
import dev.mockmate.interview.text.domain.AnswerText.Sentence;
import dev.mockmate.interview.text.domain.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is said to the candidate about an answer whose parts are known: strengths that are there, each with the words that show it,
 * and gaps, the one that matters most first.
 *
 * @param keyPoints which of the question's key points a case or a method speaks of, and which not; empty for stories
 * @param addsNothing whether it answers a follow-up and is worth nothing there
 */
record LearnedFeedback(List<String> strengths, List<String> improvements, String keyPoints, boolean addsNothing) {

    private static final double ON_THE_QUESTION = 7;
    private static final double OFF_THE_QUESTION = 4;
    private static final double CLEARLY = 0.5;
    private static final int QUOTE = 90;
    private static final int MOST = 3;
    private static final int LONGEST = 300;
    private static final int LONGEST_NOTE = 600;
    private static final String NOTHING_TO_CHANGE = "Nothing has to change.";

    static LearnedFeedback of(SubmittedAnswer submitted, Opinion opinion, Star.Checklist star) {
        boolean completes = submitted.followedUp().isPresent();
        return new LearnedFeedback(
                strengthsOf(opinion, star),
                completes ? open(submitted, opinion, star) : improvementsOf(submitted, opinion, star),
                completes || isSpoiled(opinion) ? "" : keyPointsOf(submitted, opinion),
                completes && isSpoiled(opinion));
    }

    /** What is said of how it meets the question; nothing good about an addition that is none. */
    String relevanceNote(String ruled) {
        return addsNothing
                ? "It says nothing that answers the follow-up."
                : Words.limited(ruled + keyPoints, LONGEST_NOTE);
    }

    private static String keyPointsOf(SubmittedAnswer submitted, Opinion opinion) {
        Category category = submitted.question().category();
        return category == Category.TECHNICAL || category == Category.SITUATIONAL
                ? KeyPoints.of(submitted.question(), opinion).note()
                : "";
    }

    /** Whether the answer may be blamed for lacking the part: one to a follow-up for what was asked for alone. */
    static boolean isAskedFor(Part part, SubmittedAnswer submitted) {
        return FollowedUp.asked(submitted.question()).map(part::equals).orElse(true);
    }

    /** What is still open of what a follow-up asked for. */
    private static List<String> open(SubmittedAnswer submitted, Opinion opinion, Star.Checklist star) {
        if (opinion.cap().isPresent()) {
            return List.of(opinion.cap().get().gap());
        }
        Category category = submitted.question().category();
        return Stream.of(Part.RESULT, Part.ACTION, Part.SITUATION, Part.TASK)
                .filter(part -> category == Category.BEHAVIORAL || category == Category.SITUATIONAL)
                .filter(part -> isAskedFor(part, submitted) && star.of(part).status() != Status.PRESENT)
                .map(part -> StarWords.note(part, star.of(part).status(), category))
                .limit(1)
                .toList();
    }

    String changeFirst() {
        return improvements.isEmpty() ? NOTHING_TO_CHANGE : improvements.get(0);
    }

    private static List<String> strengthsOf(Opinion opinion, Star.Checklist star) {
        List<String> strengths = new ArrayList<>();
        if (isSpoiled(opinion)) {
            return strengths;
        }
        if (star.action().status() == Status.PRESENT) {
            strongest(opinion, List.of(Role.OWN_ACTION), CLEARLY)
                    .ifPresent(one -> strengths.add("Your own part is clear: " + quoted(one)));
        }
        if (star.result().status() == Status.PRESENT) {
            strongest(opinion, List.of(Role.RESULT), CLEARLY)
                    .ifPresent(one -> strengths.add("You say what came of it: " + quoted(one)));
        }
        strongest(opinion, List.of(Role.REFLECTION), CLEARLY)
                .ifPresent(one -> strengths.add("You say what you took from it: " + quoted(one)));
        if (opinion.results()[CoachModel.RELEVANCE] >= ON_THE_QUESTION && opinion.score() >= CoachModel.WEAK_BELOW) {
            strengths.add("You answer the question that was asked.");
        }
        return strengths.stream().limit(MOST).toList();
    }

    private static List<String> improvementsOf(SubmittedAnswer submitted, Opinion opinion, Star.Checklist star) {
        Category category = submitted.question().category();
        double[] results = opinion.results();
        List<String> gaps = new ArrayList<>();
        opinion.cap().map(AnswerCap::gap).ifPresent(gaps::add);
        if (gaps.isEmpty() && results[CoachModel.RELEVANCE] < OFF_THE_QUESTION) {
            gaps.add("Answer the question that was asked: name what it is about in your first sentence.");
        }
        if (opinion.score() < CoachModel.WEAK_BELOW || share(opinion, Role.CLAIM) >= CLEARLY) {
            strongest(opinion, List.of(Role.CLAIM), CLEARLY)
                    .ifPresent(one -> gaps.add(
                            category.asksForAStory()
                                    ? "Put one real event behind " + quoted(one)
                                    : "Say how you would do it in practice, where you say " + quoted(one)));
        }
        if (category.asksForAStory()) {
            addStoryGaps(gaps, opinion, star);
        } else {
            addCaseGaps(gaps, opinion, submitted, star);
        }
        return gaps.stream().map(one -> Words.limited(one, LONGEST)).limit(MOST).toList();
    }

    private static void addStoryGaps(List<String> gaps, Opinion opinion, Star.Checklist star) {
        boolean team = share(opinion, Role.TEAM_ACTION) > share(opinion, Role.OWN_ACTION);
        Optional<Sentence> ours = strongest(opinion, List.of(Role.TEAM_ACTION), CLEARLY);
        if (team && ours.isPresent()) {
            gaps.add("Say which part of it was yours: " + quoted(ours.get()));
        } else if (star.action().status() != Status.PRESENT) {
            gaps.add(
                    strongest(opinion, List.of(Role.PLAN), CLEARLY).isPresent()
                            ? "Tell what you did at one time, not what you would do."
                            : "Say step by step what you did yourself, and why that way.");
        }
        if (star.result().status() == Status.MISSING) {
            gaps.add("Say how it ended.");
        } else if (star.result().status() == Status.WEAK) {
            gaps.add("Say more exactly how it ended, and how you know.");
        }
        if (star.situation().status() == Status.MISSING) {
            gaps.add("Begin with one sentence that says where and when it was and what was at stake.");
        }
        if (gaps.isEmpty()
                && opinion.score() < CoachModel.STRONG_FROM
                && strongest(opinion, List.of(Role.REFLECTION), 0.3).isEmpty()) {
            gaps.add("Close with what you do differently since.");
        }
    }

    private static void addCaseGaps(
            List<String> gaps, Opinion opinion, SubmittedAnswer submitted, Star.Checklist star) {
        if (star.action().status() == Status.MISSING && submitted.question().category() != Category.INTRODUCTION) {
            gaps.add("Say what you would do first, what next, and what you would check in between.");
        }
        KeyPoints.of(submitted.question(), opinion)
                .missing(opinion)
                .map(point -> "A strong answer would also speak of: " + point + ".")
                .ifPresent(gaps::add);
        if (gaps.isEmpty() && opinion.score() < CoachModel.STRONG_FROM) {
            gaps.add("Give the reason for your choice, and what you would do if it did not work.");
        }
    }

    /** Whether something keeps it down so far that nothing in it is worth praise. */
    private static boolean isSpoiled(Opinion opinion) {
        return opinion.isEmptyForm() && opinion.score() < CoachModel.WEAK_BELOW;
    }

    /** The mean share of a role over all sentences. */
    private static double share(Opinion opinion, Role role) {
        double sum = 0;
        for (double[] roles : opinion.roles()) {
            sum += roles[role.ordinal()];
        }
        return sum / opinion.roles().length;
    }

    /** The sentence with the largest share of any of the roles, when it has at least that much. */
    static Optional<Sentence> strongest(Opinion opinion, List<Role> roles, double atLeast) {
        Sentence found = null;
        double most = atLeast;
        for (int at = 0; at < opinion.roles().length; at++) {
            for (Role role : roles) {
                if (opinion.roles()[at][role.ordinal()] >= most) {
                    most = opinion.roles()[at][role.ordinal()];
                    found = opinion.answer().sentences().get(at);
                }
            }
        }
        return Optional.ofNullable(found);
    }

    private static String quoted(Sentence sentence) {
        return "\"" + Words.limited(Words.squeezed(sentence.text()), QUOTE) + "\"";
    }
}
