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
    private static final double CLEARLY = 0.5;
    private static final double SOMEWHAT = 0.35;
    private static final int QUOTE = 90;
    private static final int MOST = 3;
    private static final int LONGEST = 300;
    private static final int LONGEST_NOTE = 600;
    private static final String NOTHING_TO_CHANGE = "Nothing has to change.";

    static LearnedFeedback of(SubmittedAnswer submitted, Opinion opinion, Star.Checklist star) {
        boolean completes = submitted.followedUp().isPresent();
        return new LearnedFeedback(
                strengthsOf(submitted, opinion, star),
                completes ? open(submitted, opinion, star) : improvementsOf(submitted, opinion),
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

    /** Whether the answer to a follow-up may be blamed for lacking the part: for what was asked for alone, which may be no part. */
    static boolean isAskedFor(Part part, SubmittedAnswer submitted) {
        return FollowedUp.asked(submitted.question())
                .map(part::equals)
                .orElseGet(() -> !Advice.isAskedForAGap(submitted));
    }

    /** What is still open of what a follow-up asked for. */
    private static List<String> open(SubmittedAnswer submitted, Opinion opinion, Star.Checklist star) {
        if (opinion.cap().isPresent()) {
            return List.of(opinion.cap().get().gap());
        }
        if (opinion.score() >= CoachModel.STRONG_FROM) {
            return List.of();
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

    private static List<String> strengthsOf(SubmittedAnswer submitted, Opinion opinion, Star.Checklist star) {
        List<String> strengths = new ArrayList<>();
        Category category = submitted.question().category();
        boolean weak = opinion.score() < CoachModel.WEAK_BELOW;
        if (isSpoiled(opinion) || weak && !category.asksForAStory()) {
            return strengths;
        }
        switch (category) {
            case BEHAVIORAL -> addOfStory(strengths, opinion, star);
            case INTRODUCTION -> addOfIntroduction(strengths, opinion);
            case SITUATIONAL, TECHNICAL -> addOfMethod(strengths, opinion);
        }
        if (strengths.isEmpty() && !weak && opinion.results()[CoachModel.RELEVANCE] >= ON_THE_QUESTION) {
            strengths.add("You answer the question that was asked.");
        }
        return strengths.stream().limit(MOST).toList();
    }

    private static void addOfStory(List<String> strengths, Opinion opinion, Star.Checklist star) {
        double enough = opinion.score() >= CoachModel.STRONG_FROM ? SOMEWHAT : CLEARLY;
        if (star.action().status() == Status.PRESENT) {
            strongest(opinion, List.of(Role.OWN_ACTION), enough)
                    .ifPresent(one -> strengths.add("Your own part is clear: " + quoted(one)));
        }
        if (star.result().status() == Status.PRESENT) {
            strongest(opinion, List.of(Role.RESULT), enough)
                    .ifPresent(one -> strengths.add("You say what came of it: " + quoted(one)));
        }
        strongest(opinion, List.of(Role.REFLECTION), CLEARLY)
                .ifPresent(one -> strengths.add("You say what you took from it: " + quoted(one)));
    }

    /** Of an introduction: the path, the work and what came of it, where one of them is clear. */
    private static void addOfIntroduction(List<String> strengths, Opinion opinion) {
        strongest(opinion, List.of(Role.OWN_ACTION), CLEARLY)
                .ifPresent(one -> strengths.add("Your own work is told: " + quoted(one)));
        strongest(opinion, List.of(Role.RESULT), CLEARLY)
                .ifPresent(one -> strengths.add("You say what came of your work: " + quoted(one)));
        strongest(opinion, List.of(Role.SITUATION, Role.TASK), CLEARLY)
                .ifPresent(one -> strengths.add("It is clear where you stand: " + quoted(one)));
    }

    /** Of a case or a method: where a step comes with its reason, where something is checked, else the clearest step. */
    private static void addOfMethod(List<String> strengths, Opinion opinion) {
        Optional<Sentence> reason = step(opinion, SentenceFigures.REASON);
        Optional<Sentence> check = step(opinion, SentenceFigures.CHECK).filter(one -> !reason.equals(Optional.of(one)));
        reason.ifPresent(one -> strengths.add("You tie a step to its reason or its condition: " + quoted(one)));
        check.ifPresent(one -> strengths.add("You make sure that it is right: " + quoted(one)));
        if (strengths.isEmpty()) {
            strongest(opinion, List.of(Role.PLAN, Role.OWN_ACTION), CLEARLY)
                    .ifPresent(one -> strengths.add("It is clear what you would do: " + quoted(one)));
        }
    }

    /** The clearest step in which something of this kind can be counted. */
    private static Optional<Sentence> step(Opinion opinion, int figure) {
        Sentence found = null;
        double most = SOMEWHAT;
        for (int at = 0; at < opinion.roles().length; at++) {
            double[] roles = opinion.roles()[at];
            double share = roles[Role.PLAN.ordinal()] + roles[Role.OWN_ACTION.ordinal()];
            boolean isStep = opinion.role(at) == Role.PLAN || opinion.role(at) == Role.OWN_ACTION;
            if (isStep && opinion.answer().figures()[at][figure] > 0 && share > most) {
                most = share;
                found = opinion.answer().sentences().get(at);
            }
        }
        return Optional.ofNullable(found);
    }

    /** A form without an answer in it, or harm, is named and nothing else; else what such answers were told to change, of two that are as likely both. */
    private static List<String> improvementsOf(SubmittedAnswer submitted, Opinion opinion) {
        Optional<AnswerCap> fault = opinion.cap().filter(cap -> cap.isForForm() || cap.isForHarm());
        Stream<String> gaps = fault.isPresent()
                ? Stream.of(fault.get().gap())
                : Stream.concat(
                        Gap.in(opinion, submitted.question().category()).stream()
                                .map(gap -> Advice.of(gap, submitted, opinion)),
                        opinion.cap().filter(AnswerCap::isForLength).map(AnswerCap::gap).stream());
        return gaps.map(one -> Words.limited(one, LONGEST)).limit(MOST).toList();
    }

    /** Whether something keeps it down so far that nothing in it is worth praise. */
    private static boolean isSpoiled(Opinion opinion) {
        return opinion.isEmptyForm() && opinion.score() < CoachModel.WEAK_BELOW;
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
