package dev.mockmate.interview.assessment.coach.domain;

import dev.mockmate.interview.assessment.coach.domain.CoachModel.Opinion;
import dev.mockmate.interview.assessment.domain.FollowUps;
import dev.mockmate.interview.assessment.domain.FollowedUp;
import dev.mockmate.interview.assessment.domain.SubmittedAnswer;
import dev.mockmate.interview.feedback.domain.Assessment.Role;
import dev.mockmate.interview.feedback.domain.Star.Part;
import dev.mockmate.interview.planning.domain.Category;
import dev.mockmate.interview.text.domain.AnswerText.Sentence;
import dev.mockmate.interview.text.domain.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A {@link Gap} in words: what is wrong with this answer and how to mend it, and the question that asks for the same thing. A sentence is
 * quoted only where those who labelled answers mostly pointed at the one in its place, and never one that says nothing.
 */
final class Advice {

    static final String HARDEST = "What was the hardest moment in it, and how did you decide there?";
    static final String OTHERWISE = "What would you do if that did not help? Which trade-off would you have to make?";
    static final String CHECK = "How would you find out whether that was right, before you went on?";
    static final String REASON = "Why would you do it that way, and what did you decide against?";

    private static final int QUOTE = 90;
    private static final int WORDS_THAT_SAY_SOMETHING = 4;
    private static final double CLEARLY = 0.3;

    /** The end of an answer: so many sentences, one in three of a long one. */
    private static final int LAST = 2;

    private static final int IN_THREE = 3;
    private static final String GAP = "The answer leaves this open: ";

    private Advice() {}

    /** What to change, in one or two sentences. */
    static String of(Gap gap, SubmittedAnswer submitted, Opinion opinion) {
        List<String> wordings = wordings(gap, submitted, opinion);
        String chosenBy = opinion.answer().sentences().get(0).text();
        return wordings.get(Math.floorMod(chosenBy.hashCode(), wordings.size()));
    }

    /** All that may be said of it. */
    static List<String> wordings(Gap gap, SubmittedAnswer submitted, Opinion opinion) {
        List<Sentence> telling = telling(opinion);
        return gap == Gap.MISSING_POINT
                ? List.of(missing(submitted, opinion))
                : AdviceWords.of(
                        gap,
                        submitted.question().category(),
                        new AdviceWords.Quotes(
                                telling.isEmpty() ? "" : quoted(telling.get(0)),
                                telling.isEmpty() ? "" : quoted(telling.get(telling.size() - 1)),
                                claimed(opinion),
                                shown(opinion, Role.TEAM_ACTION),
                                shown(opinion, Role.OWN_ACTION)));
    }

    /** Asks for the same thing; empty where the answer's parts say better what to ask. */
    static Optional<String> question(Gap gap, SubmittedAnswer submitted) {
        Category category = submitted.question().category();
        return switch (gap) {
            case OFF_QUESTION, EMPTY, NO_EVENT -> Optional.of(FollowUps.towards(submitted.question()));
            case NOTHING, MISSING_POINT, TOO_MUCH -> Optional.empty();
            default ->
                Optional.of(
                        switch (category) {
                            case BEHAVIORAL -> ofAStory(gap);
                            case INTRODUCTION -> ofAnIntroduction(gap);
                            case SITUATIONAL, TECHNICAL -> ofAMethod(gap);
                        });
        };
    }

    private static String ofAStory(Gap gap) {
        return switch (gap) {
            case NO_RESULT, UNSURE_RESULT -> FollowUps.about(Part.RESULT, Category.BEHAVIORAL);
            case ONE_SIDED -> "Who else had a stake in it, and what did you say to them?";
            case NO_REASON -> "Why that way, and what did you decide against?";
            case WRONG_METHOD -> "What could have gone wrong with doing it like that, and what would you do today?";
            case CONDUCT -> "How did that look to the others, and what would you do today?";
            case LESSON -> "What do you do differently since?";
            default -> FollowUps.about(Part.ACTION, Category.BEHAVIORAL);
        };
    }

    private static String ofAnIntroduction(Gap gap) {
        return switch (gap) {
            case UNSURE_RESULT -> "What came of that work, and who noticed it?";
            case OWN_PART -> "Which of that work was your own, and what did you decide there?";
            case CONDUCT -> "How would the others tell it, and what do you want next?";
            default -> "Which piece of your work fits this position best, and how exactly did it go?";
        };
    }

    private static String ofAMethod(Gap gap) {
        return switch (gap) {
            case ONE_SIDED -> "Who else has a stake in it, and what would you say to them?";
            case NO_REASON -> "Why that way, and what would you decide against?";
            case NO_CHECK -> CHECK;
            case WRONG_METHOD -> "What could go wrong if it was done like that, and how would you notice?";
            case CONDUCT -> "How would that look to the others, and what could you do in its place?";
            default -> "What exactly would come first, what next, and what would you look at in between?";
        };
    }

    /** Whether a follow-up is one of the coach's own that ask for a gap and for no STAR part; to tell a story is to tell its parts. */
    static boolean isAskedForAGap(SubmittedAnswer submitted) {
        String asked = submitted.question().text().strip();
        boolean story = submitted.question().category().asksForAStory();
        Stream<String> others = Stream.of(HARDEST, OTHERWISE, CHECK, REASON);
        return FollowedUp.asked(submitted.question()).isEmpty()
                && !(story && asked.equals(FollowUps.towards(submitted.question())))
                && Stream.concat(others, Arrays.stream(Gap.values()).flatMap(gap -> question(gap, submitted).stream()))
                        .anyMatch(asked::endsWith);
    }

    /** Why it is asked. */
    static String reason(Gap gap) {
        return GAP
                + switch (gap) {
                    case EMPTY, OFF_QUESTION -> "what was asked.";
                    case NO_EVENT -> "an event.";
                    case OWN_PART -> "the candidate's own part.";
                    case THIN_ACTION -> "how it was done.";
                    case NO_RESULT -> "the result.";
                    case UNSURE_RESULT -> "how anybody knows that it worked.";
                    case ONE_SIDED -> "another side of it.";
                    case NO_REASON -> "the reason.";
                    case NO_CHECK -> "a check.";
                    case STEPS -> "the steps.";
                    case WRONG_METHOD, CONDUCT -> "whether that was right.";
                    case NOTHING, MISSING_POINT, TOO_MUCH -> "a point of substance.";
                    case LESSON -> "what was learned.";
                };
    }

    /** Which point it is, meaning tells only where one is far from every sentence. */
    private static String missing(SubmittedAnswer submitted, Opinion opinion) {
        String begins = opinion.score() >= CoachModel.WEAK_BELOW
                ? "Sound as far as it goes, but one thing of substance is missing"
                : "One thing of substance is missing";
        return begins
                + KeyPoints.of(submitted.question(), opinion)
                        .missing(opinion)
                        .map(point -> ". A strong answer would also speak of: " + point + ".")
                        .orElseGet(() -> switch (submitted.question().category()) {
                            case BEHAVIORAL ->
                                ": hold it against each part of the question, and say what you left out.";
                            case INTRODUCTION ->
                                ": hold it against what this position asks for, and say what you left out.";
                            case SITUATIONAL, TECHNICAL ->
                                ": go through what can fail, who has to know and what you would check, and add what you left out.";
                        });
    }

    /** The sentences that say something: no filler, no order to the assessor, some words and one of them about something. */
    private static List<Sentence> telling(Opinion opinion) {
        List<Sentence> sentences = opinion.answer().sentences();
        List<Sentence> telling = new ArrayList<>();
        for (int at = 0; at < sentences.size(); at++) {
            Role role = opinion.role(at);
            if (role != Role.FILLER
                    && role != Role.ORDER
                    && sentences.get(at).words() >= WORDS_THAT_SAY_SOMETHING
                    && !Words.subjects(sentences.get(at).text()).isEmpty()) {
                telling.add(sentences.get(at));
            }
        }
        return telling;
    }

    /** Which of the last sentences speaks most of an end, or claims one; empty when none does. */
    private static String claimed(Opinion opinion) {
        List<Sentence> sentences = opinion.answer().sentences();
        List<Sentence> telling = telling(opinion);
        int from = sentences.size() - Math.max(LAST, sentences.size() / IN_THREE);
        String claimed = "";
        double most = CLEARLY;
        for (int at = Math.max(0, from); at < sentences.size(); at++) {
            double[] roles = opinion.roles()[at];
            double share = Math.max(roles[Role.RESULT.ordinal()], roles[Role.CLAIM.ordinal()]);
            if (share >= most && telling.contains(sentences.get(at))) {
                most = share;
                claimed = quoted(sentences.get(at));
            }
        }
        return claimed;
    }

    private static String shown(Opinion opinion, Role role) {
        return LearnedFeedback.strongest(opinion, List.of(role), CLEARLY)
                .map(one -> ", as in " + quoted(one))
                .orElse("");
    }

    private static String quoted(Sentence sentence) {
        return "\"" + Words.limited(Words.squeezed(sentence.text()), QUOTE) + "\"";
    }
}
