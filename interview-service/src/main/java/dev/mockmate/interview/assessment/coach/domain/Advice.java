package dev.mockmate.interview.assessment.coach.domain;

import dev.mockmate.interview.assessment.coach.domain.CoachModel.Opinion;
import dev.mockmate.interview.assessment.domain.FollowUps;
import dev.mockmate.interview.assessment.domain.SubmittedAnswer;
import dev.mockmate.interview.feedback.domain.Assessment.Role;
import dev.mockmate.interview.feedback.domain.Star.Part;
import dev.mockmate.interview.planning.domain.Category;
import dev.mockmate.interview.text.domain.AnswerText.Sentence;
import dev.mockmate.interview.text.domain.Words;
import java.util.List;
import java.util.Optional;

/**
 * A {@link Gap} in words: what is wrong with this answer and how to mend it, and the question that asks for the same thing. A sentence is
 * quoted only where those who labelled answers mostly pointed at the one in its place.
 */
final class Advice {

    private static final int QUOTE = 90;
    private static final double CLEARLY = 0.3;
    private static final String GAP = "The answer leaves this open: ";

    private Advice() {}

    /** What to change, in one or two sentences. */
    static String of(Gap gap, SubmittedAnswer submitted, Opinion opinion) {
        List<String> wordings = wordings(gap, submitted, opinion);
        return wordings.get(Math.floorMod(first(opinion).hashCode(), wordings.size()));
    }

    private static List<String> wordings(Gap gap, SubmittedAnswer submitted, Opinion opinion) {
        Category category = submitted.question().category();
        boolean story = category.asksForAStory();
        return switch (gap) {
            case NOTHING -> List.of("Nothing has to change.");
            case EMPTY ->
                story
                        ? List.of(
                                "There is no answer in it yet: name one occasion, what you did on it, and what came of it, in plain words.",
                                "These sentences would fit any question. Begin again with one day on which it happened and what you did.")
                        : List.of(
                                "There is no answer in it yet: say in plain words what you would do first, what next, and why.",
                                "These sentences would fit any question. Name the first thing that you would look at or do here, then the next.");
            case OFF_QUESTION ->
                List.of(
                        "It begins " + first(opinion) + ", and what was asked stays open: answer that first.",
                        "It tells of something else than what was asked. Read the question again and start with the part it asks for, in place of "
                                + first(opinion) + ".");
            case NO_EVENT ->
                List.of(
                        "The question asks for something that happened, and " + first(opinion)
                                + " says how things are in general: tell one occasion, with when and where it was.",
                        "It says what one does, not what you did once. Take one real occasion in place of "
                                + first(opinion) + ".");
            case OWN_PART ->
                List.of(
                        "It stays open what you did yourself and what others did" + ours(opinion)
                                + ": say for each step who took it, and \"I\" where it was you.",
                        "The event is told, your own part in it is not" + ours(opinion)
                                + ": say what you decided and did, and what would not have happened without you.");
            case THIN_ACTION ->
                List.of(
                        "How you did it is hardly told" + mine(opinion)
                                + ": give the steps in their order, and for each why you took it.",
                        "The step that matters goes by in a few words" + mine(opinion)
                                + ": say exactly what you did there, and what you chose not to do.");
            case NO_RESULT ->
                List.of(
                        "It stops at " + last(opinion) + ": say how it ended, for whom, and what you saw of that.",
                        "The end is missing after " + last(opinion) + ": say what came of it.");
            case UNSURE_RESULT ->
                List.of(
                        "The end is only claimed, in " + last(opinion)
                                + ": say what changed, how you know, and what of it was due to you.",
                        "Nobody can check " + last(opinion) + ": name one thing that was seen or counted afterwards.");
            case ONE_SIDED ->
                List.of(
                        "It decides for one side only: say whom else it touches, what they lose by it, and what you would tell them.",
                        "One interest is seen and another one forgotten: name who else has a stake, and how you weigh theirs against it.");
            case NO_REASON ->
                List.of(
                        "It says what, but not why: give the reason for your choice and what you decided against.",
                        "The choice comes without a reason: say what spoke for it and what against it.");
            case NO_CHECK ->
                List.of(
                        "It says what to do, not how you notice that it worked: name the check, and what you do if it fails.",
                        "The plan trusts itself: say what you would look at afterwards, and when you would go back.");
            case STEPS ->
                List.of(
                        "It stays general where \"how\" was asked: name the first step, what it tells you, and the next one after that.",
                        "Nobody could follow it yet: put it as steps in their order, each with what you look at or do.");
            case MISSING_POINT -> List.of(missing(submitted, opinion));
            case WRONG_METHOD ->
                List.of(
                        "The way it is done here would do damage or miss the cause: think through what happens next if you do it like that, and say what you would do in its place.",
                        "What is proposed is the wrong way round for this job: say what could go wrong with it, and which step has to come before.");
            case CONDUCT ->
                List.of(
                        "The fault is in what was done, not in how it is told: say what it did to the others, and what you would do in its place today.",
                        "It puts others in the wrong or keeps something from them: own your part, and say how you put it right with them.");
            case TOO_MUCH ->
                List.of(
                        "What matters is in it, but buried: tell what you did and what came of it, and leave out whatever leads to neither.",
                        "Half of it would be stronger: keep the one event with your part and its end, and drop the rest.");
            case LESSON ->
                List.of(
                        "Close with what you do differently since, on an occasion where it showed.",
                        "The question asks for what you took from it: say what you changed afterwards.");
        };
    }

    /** Asks for the same thing; empty where the answer's parts say better what to ask. */
    static Optional<String> question(Gap gap, SubmittedAnswer submitted) {
        Category category = submitted.question().category();
        return switch (gap) {
            case OFF_QUESTION, EMPTY, NO_EVENT -> Optional.of(FollowUps.towards(submitted.question()));
            case OWN_PART, THIN_ACTION -> Optional.of(FollowUps.about(Part.ACTION, category));
            case NO_RESULT, UNSURE_RESULT -> Optional.of(FollowUps.about(Part.RESULT, category));
            case ONE_SIDED -> Optional.of("Who else has a stake in it, and what would you say to them?");
            case NO_REASON -> Optional.of("Why that way, and what did you decide against?");
            case NO_CHECK -> Optional.of("How would you find out whether that was right, before you went on?");
            case STEPS ->
                Optional.of("What exactly would come first, what next, and what would you look at in between?");
            case WRONG_METHOD -> Optional.of("What could go wrong if it was done like that, and how would you notice?");
            case CONDUCT -> Optional.of("How did that look to the others, and what would you do today?");
            case LESSON -> Optional.of("What do you do differently since?");
            case NOTHING, MISSING_POINT, TOO_MUCH -> Optional.empty();
        };
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
        KeyPoints points = KeyPoints.of(submitted.question(), opinion);
        Optional<String> open = points.missing(opinion);
        if (open.isPresent()) {
            return "Sound as far as it goes, but one thing of substance is missing. A strong answer would also speak of: "
                    + open.get() + ".";
        }
        return submitted.question().category().asksForAStory()
                ? "Sound as far as it goes, but one thing of substance is missing: hold it against each part of the question, and say what you left out."
                : "Sound as far as it goes, but one thing of substance is missing: go through what can fail, who has to know and what you would"
                        + " check, and add what you left out.";
    }

    private static String first(Opinion opinion) {
        return quoted(opinion.answer().sentences().get(0));
    }

    private static String last(Opinion opinion) {
        List<Sentence> sentences = opinion.answer().sentences();
        return quoted(sentences.get(sentences.size() - 1));
    }

    private static String ours(Opinion opinion) {
        return shown(opinion, Role.TEAM_ACTION);
    }

    private static String mine(Opinion opinion) {
        return shown(opinion, Role.OWN_ACTION);
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
