package dev.mockmate.interview.assessment.coach.domain;

import dev.mockmate.interview.planning.domain.Category;
import java.util.List;

/**
 * What is said of a {@link Gap}, in the words of what was asked for: a story was done, a case or a method would be done, and an
 * introduction tells of work. Each has at least one wording, of one or two sentences.
 */
final class AdviceWords {

    private AdviceWords() {}

    /**
     * The candidate's own words that show a gap, in quotation marks.
     *
     * @param begins the first sentence that says something; empty when none does, like the others
     * @param ends the last one
     * @param claims what is told or claimed of the end
     * @param ours after a comma: what was done by several
     * @param mine after a comma: what was done by the candidate
     */
    record Quotes(String begins, String ends, String claims, String ours, String mine) {}

    static List<String> of(Gap gap, Category category, Quotes quotes) {
        return switch (category) {
            case BEHAVIORAL -> ofAStory(gap, quotes);
            case INTRODUCTION -> ofAnIntroduction(gap, quotes);
            case SITUATIONAL, TECHNICAL -> ofAMethod(gap, quotes);
        };
    }

    private static List<String> ofAStory(Gap gap, Quotes quotes) {
        return switch (gap) {
            case EMPTY ->
                List.of(
                        "There is no answer in it yet: name one occasion, what you did on it, and what came of it, in plain words.",
                        "These sentences would fit any question. Begin again with one day on which it happened and what you did.");
            case NO_EVENT ->
                List.of(
                        "The question asks for something that happened, and "
                                + (quotes.begins().isEmpty() ? "this" : quotes.begins())
                                + " says how things are in general: tell one occasion, with when and where it was.",
                        "It says what one does, not what you did once. Take one real occasion"
                                + with(" in place of ", quotes.begins()) + ".");
            case OWN_PART ->
                List.of(
                        "It stays open what you did yourself and what others did" + quotes.ours()
                                + ": say for each step who took it, and \"I\" where it was you.",
                        "The event is told, your own part in it is not" + quotes.ours()
                                + ": say what you decided and did, and what would not have happened without you.");
            case THIN_ACTION ->
                List.of(
                        "How you did it is hardly told" + quotes.mine()
                                + ": give the steps in their order, and for each why you took it.",
                        "The step that matters goes by in a few words" + quotes.mine()
                                + ": say exactly what you did there, and what you chose not to do.");
            case NO_RESULT ->
                List.of(
                        (quotes.ends().isEmpty() ? "The end is missing" : "It stops at " + quotes.ends())
                                + ": say how it ended, for whom, and what you saw of that.",
                        "The end is missing" + with(" after ", quotes.ends()) + ": say what came of it.");
            case UNSURE_RESULT ->
                List.of(
                        "The end is only claimed" + with(", in ", quotes.claims())
                                + ": say what changed, how you know, and what of it was due to you.",
                        "Nobody can check " + (quotes.claims().isEmpty() ? "how it ended" : quotes.claims())
                                + ": name one thing that was seen or counted afterwards.");
            case ONE_SIDED ->
                List.of(
                        "It sees one side only: say whom else it touched, what they lost by it, and what you told them.",
                        "One interest is seen and another one forgotten: name who else had a stake, and how you weighed theirs against it.");
            case NO_REASON ->
                List.of(
                        "It says what, but not why: give the reason for your choice and what you decided against.",
                        "The choice comes without a reason: say what spoke for it and what against it.");
            case WRONG_METHOD ->
                List.of(
                        "The way it was done did damage or missed the cause: say what came of doing it like that, and what you would do in"
                                + " its place today.",
                        "It was done the wrong way round for this job: say what could have gone wrong with it, and which step should have"
                                + " come before.");
            case CONDUCT ->
                List.of(
                        "The fault is in what was done: say what it did to the others, and what you would do in its"
                                + " place today.",
                        "It puts others in the wrong or keeps something from them: own your part, and say how you put it right with them.");
            case TOO_MUCH ->
                List.of(
                        "What matters is in it, but buried: tell what you did and what came of it, and leave out whatever leads to neither.",
                        "Half of it would be stronger: keep the one event with your part and its end, and drop the rest.");
            case LESSON ->
                List.of(
                        "Close with what you do differently since, on an occasion where it showed.",
                        "The question asks for what you took from it: say what you changed afterwards.");
            case NOTHING, OFF_QUESTION, MISSING_POINT, NO_CHECK, STEPS -> ofAny(gap, quotes);
        };
    }

    private static List<String> ofAnIntroduction(Gap gap, Quotes quotes) {
        return switch (gap) {
            case EMPTY ->
                List.of(
                        "There is no introduction in it yet: say what you do now, what you have done that fits this position, and why you"
                                + " want it.",
                        "These sentences would fit anybody. Begin again with your work of today and one thing you have done in it.");
            case OWN_PART ->
                List.of(
                        "It stays open which of this work was yours" + quotes.ours()
                                + ": name one thing you have done yourself, and say \"I\" where it was you.",
                        "It tells of the team more than of you" + quotes.ours()
                                + ": say what you answer for, and what you have decided or built there yourself.");
            case THIN_ACTION ->
                List.of(
                        "What you have done goes by in a few words" + quotes.mine()
                                + ": take the piece of work that fits this position best, and say what you did in it and how.",
                        "It says where you were more than what you did there" + quotes.mine()
                                + ": name one piece of work of your own, with a detail that only you can know.");
            case UNSURE_RESULT ->
                List.of(
                        "That you are good at it is only claimed" + with(", in ", quotes.claims())
                                + ": name one thing that came of your work and shows it.",
                        "Nobody can check " + (quotes.claims().isEmpty() ? "how well your work went" : quotes.claims())
                                + ": name one thing in it that others saw or counted.");
            case CONDUCT ->
                List.of(
                        "It speaks of others in a way that falls back on you: say what you want next, and why, without blame.",
                        "It reads as if something was put on others or kept from them: say openly how it was, and what you took from it.");
            case TOO_MUCH ->
                List.of(
                        "What matters is in it, but buried: keep what fits this position, and leave out the rest of your path.",
                        "Half of it would be stronger: say where you stand today, the one thing that fits this position best, and why you"
                                + " want it.");
            case NOTHING,
                    OFF_QUESTION,
                    MISSING_POINT,
                    NO_EVENT,
                    NO_RESULT,
                    ONE_SIDED,
                    NO_REASON,
                    NO_CHECK,
                    STEPS,
                    WRONG_METHOD,
                    LESSON -> ofAny(gap, quotes);
        };
    }

    private static List<String> ofAMethod(Gap gap, Quotes quotes) {
        return switch (gap) {
            case EMPTY ->
                List.of(
                        "There is no answer in it yet: say in plain words what you would do first, what next, and why.",
                        "These sentences would fit any question. Name the first thing that you would look at or do here, then the next.");
            case ONE_SIDED ->
                List.of(
                        "It decides for one side only: say whom else it touches, what they lose by it, and what you would tell them.",
                        "One interest is seen and another one forgotten: name who else has a stake, and how you weigh theirs against it.");
            case NO_REASON ->
                List.of(
                        "It says what, but not why: give the reason for your choice and what you would decide against.",
                        "The choice comes without a reason: say what speaks for it and what against it.");
            case NO_CHECK ->
                List.of(
                        "It says what to do, not how you notice that it worked: name the check, and what you do if it fails.",
                        "The plan trusts itself: say what you would look at afterwards, and when you would go back.");
            case STEPS ->
                List.of(
                        "It stays general where \"how\" was asked: name the first step, what it tells you, and the next one after that.",
                        "Nobody could follow it yet: put it as steps in their order, each with what you look at or do.");
            case WRONG_METHOD ->
                List.of(
                        "Done like that, it would do damage or miss the cause: think through what happens next, and say what you would do in"
                                + " its place.",
                        "What is proposed is the wrong way round for this job: say what could go wrong with it, and which step has to come"
                                + " before.");
            case CONDUCT ->
                List.of(
                        "The fault is in what you would do: say what it would do to the others, and what you could do"
                                + " in its place.",
                        "It would put others in the wrong or keep something from them: say whom you would tell, and how you would do it"
                                + " openly.");
            case TOO_MUCH ->
                List.of(
                        "What matters is in it, but buried: say what you would do and why, and leave out whatever leads to neither.",
                        "Half of it would be stronger: keep the steps that decide it, with the reason for each, and drop the rest.");
            case NOTHING,
                    OFF_QUESTION,
                    MISSING_POINT,
                    NO_EVENT,
                    OWN_PART,
                    THIN_ACTION,
                    NO_RESULT,
                    UNSURE_RESULT,
                    LESSON -> ofAny(gap, quotes);
        };
    }

    /** What is said alike of all; those that fit none of a category are never asked for. */
    private static List<String> ofAny(Gap gap, Quotes quotes) {
        return switch (gap) {
            case NOTHING -> List.of("Nothing has to change.");
            case OFF_QUESTION ->
                List.of(
                        (quotes.begins().isEmpty() ? "What" : "It says " + quotes.begins() + ", and what")
                                + " was asked stays open: answer that first.",
                        "It tells of something else than what was asked. Read the question again and start with the part it asks for"
                                + with(", in place of ", quotes.begins()) + ".");
            default ->
                List.of("One thing of substance is missing: hold it against the question, and say what you left out.");
        };
    }

    private static String with(String words, String quote) {
        return quote.isEmpty() ? "" : words + quote;
    }
}
