package dev.mockmate.interview.assessment.coach.domain;

import dev.mockmate.interview.feedback.domain.Star.Part;
import dev.mockmate.interview.feedback.domain.Star.Status;
import dev.mockmate.interview.planning.domain.Category;
import dev.mockmate.interview.planning.domain.PlannedQuestion;

/**
 * What the coach says about a STAR part, in the words of what was asked for: a story has a setting and an outcome, a case
 * ("what would you do") has assumptions and a check, an introduction has a path and an effect.
 */
final class StarWords {

    private StarWords() {}

    /** What is said about a part that was found like this. */
    static String note(Part part, Status status, Category category) {
        return switch (category) {
            case BEHAVIORAL -> ofAStory(part, status);
            case SITUATIONAL, TECHNICAL -> ofACase(part, status);
            case INTRODUCTION -> ofAnIntroduction(part, status);
        };
    }

    /** What stands in a rewrite where nothing was said. */
    static String placeholder(Part part, Category category) {
        return switch (category) {
            case BEHAVIORAL ->
                switch (part) {
                    case SITUATION -> "[Situation: where and when this happened, and who was involved.]";
                    case TASK -> "[Task: what you had to achieve, and why it fell to you.]";
                    case ACTION -> "[Action: the steps you took yourself.]";
                    case RESULT -> "[Result: what changed, for whom, and by how much: X%]";
                };
            case SITUATIONAL, TECHNICAL ->
                switch (part) {
                    case SITUATION -> "[Situation: what you would find out first, or assume.]";
                    case TASK -> "[Task: what you would want to reach.]";
                    case ACTION -> "[Action: the steps you would take, in order.]";
                    case RESULT -> "[Result: how you would know that it worked.]";
                };
            case INTRODUCTION ->
                switch (part) {
                    case SITUATION -> "[Situation: where you are now, and how you came there.]";
                    case TASK -> "[Task: what you answer for.]";
                    case ACTION -> "[Action: what you have done yourself that fits this position.]";
                    case RESULT -> "[Result: what came of your work.]";
                };
        };
    }

    /** Why a part matters. */
    static String reason(Part part, Category category) {
        return switch (category) {
            case BEHAVIORAL ->
                switch (part) {
                    case SITUATION -> "Without the setting a listener cannot judge what you did.";
                    case TASK -> "Without the task it is unclear what success would have been.";
                    case ACTION -> "Your own steps are what the question is about.";
                    case RESULT -> "Without a result the story has no end.";
                };
            case SITUATIONAL, TECHNICAL ->
                switch (part) {
                    case SITUATION -> "What you would clarify first shows that you do not guess.";
                    case TASK -> "Without a goal nobody can say whether your steps lead to it.";
                    case ACTION -> "The steps you would take are what the question is about.";
                    case RESULT -> "Without a check you would not know whether it worked.";
                };
            case INTRODUCTION ->
                switch (part) {
                    case SITUATION -> "Your path is what the question is about.";
                    case TASK -> "What you answer for shows at which level you work.";
                    case ACTION -> "Your own work is what a listener remembers.";
                    case RESULT -> "The effect of your work makes the rest believable.";
                };
        };
    }

    /** What to prepare when nothing was said. */
    static String preparation(PlannedQuestion question) {
        String subject = question.competency().label();
        return switch (question.category()) {
            case BEHAVIORAL -> "Prepare one story about " + subject + " with all four STAR parts.";
            case SITUATIONAL ->
                "Practise one case about " + subject
                        + ": what you would clarify, your goal, your steps, and how you would check them.";
            case TECHNICAL ->
                "Practise to think aloud about " + subject
                        + ": what you would find out first, your steps, and how you would check the outcome.";
            case INTRODUCTION ->
                "Prepare your introduction: where you are now, how you came there, and why it fits this position.";
        };
    }

    private static String ofAStory(Part part, Status status) {
        return switch (status) {
            case PRESENT ->
                switch (part) {
                    case SITUATION -> "The setting is clear.";
                    case TASK -> "It is clear what was to be done.";
                    case ACTION -> "Your own steps are told.";
                    case RESULT -> "The outcome is told.";
                };
            case WEAK ->
                switch (part) {
                    case SITUATION -> "The setting is only hinted at: say where, when and who.";
                    case TASK -> "What you had to achieve is only hinted at: say it in one sentence.";
                    case ACTION -> "Say what you did yourself, step by step, rather than what was done.";
                    case RESULT -> "An outcome is hinted at: say what changed, with a number if there is one.";
                };
            case MISSING ->
                switch (part) {
                    case SITUATION -> "No setting: say where and when this happened.";
                    case TASK -> "No task: say what you had to achieve, and why it fell to you.";
                    case ACTION -> "No action of your own: say what you did.";
                    case RESULT -> "No result: say what came of it.";
                };
        };
    }

    private static String ofACase(Part part, Status status) {
        return switch (status) {
            case PRESENT ->
                switch (part) {
                    case SITUATION -> "It is clear what you take as given or would find out.";
                    case TASK -> "Your goal is clear.";
                    case ACTION -> "Your steps are clear.";
                    case RESULT -> "It is clear how you would know that it worked.";
                };
            case WEAK ->
                switch (part) {
                    case SITUATION -> "Say what you would need to know first, or take an example.";
                    case TASK -> "Your goal is only hinted at: say it in one sentence.";
                    case ACTION -> "Say which steps you would take yourself, one after the other.";
                    case RESULT -> "Say more exactly how you would know that it worked.";
                };
            case MISSING ->
                switch (part) {
                    case SITUATION -> "No assumptions: say what you would find out or take as given.";
                    case TASK -> "No goal: say what you would want to reach.";
                    case ACTION -> "No steps of your own: say what you would do first, and then.";
                    case RESULT -> "No check: say how you would know that it worked.";
                };
        };
    }

    private static String ofAnIntroduction(Part part, Status status) {
        return switch (status) {
            case PRESENT ->
                switch (part) {
                    case SITUATION -> "Your path is clear.";
                    case TASK -> "It is clear what you answer for.";
                    case ACTION -> "Your own work is told.";
                    case RESULT -> "The effect of your work is told.";
                };
            case WEAK ->
                switch (part) {
                    case SITUATION -> "Your path is only hinted at: say what you do now, where, and for how long.";
                    case TASK -> "Say in one sentence what you answer for.";
                    case ACTION -> "Name one or two things you have done yourself.";
                    case RESULT -> "Say what came of your work, with a number if there is one.";
                };
            case MISSING ->
                switch (part) {
                    case SITUATION -> "No path: say what you do now, and how you came there.";
                    case TASK -> "Say what you answer for today.";
                    case ACTION -> "Say what you have done yourself that fits this position.";
                    case RESULT -> "Say what came of your work.";
                };
        };
    }
}
