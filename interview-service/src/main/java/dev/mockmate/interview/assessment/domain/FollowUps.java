package dev.mockmate.interview.assessment.domain;

import dev.mockmate.interview.feedback.domain.Assessment.FollowUp;
import dev.mockmate.interview.feedback.domain.Assessment.FollowUpType;
import dev.mockmate.interview.feedback.domain.Star;
import dev.mockmate.interview.feedback.domain.Star.Part;
import dev.mockmate.interview.planning.domain.Category;
import dev.mockmate.interview.planning.domain.PlannedQuestion;
import dev.mockmate.interview.text.domain.LinearPattern;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The coach's follow-up questions, one for each reason to ask. */
public final class FollowUps {

    /** What a question asks for, by its words; the coach's own questions are among those these words find. */
    private static final Map<Part, LinearPattern> WORDS = Map.of(
            Part.SITUATION,
            words(
                    "set the scene|where and when|when and where|where was (?:this|that|it)|who was involved|context|background|"
                            + "know about the situation"),
            Part.TASK,
            words(
                    "supposed to|your (?:goal|task|role|aim|responsibility|objective)|to achieve|up to you|responsible for"),
            Part.ACTION,
            words(
                    "did you (?:do|take|handle|go about)|steps|you do yourself|yourself|your own (?:part|contribution|actions?)|personally"),
            Part.RESULT,
            words("came of it|results?|outcome|worked|impact|effect|how did it (?:end|turn out|go)|in the end|success|"
                    + "what (?:changed|happened (?:then|next|after|afterwards))|difference did"));

    /** What a follow-up repeats of the answer; its words ask for nothing. */
    private static final LinearPattern QUOTED = LinearPattern.of("“[^”]{0,400}”");

    private FollowUps() {}

    /** The part a follow-up question asks for; empty when it asks for none, or for several. */
    static Optional<Part> asked(String question) {
        String ours = QUOTED.replaceAll(question, " ");
        List<Part> asked = Stream.of(Part.values())
                .filter(part -> WORDS.get(part).in(ours))
                .toList();
        return asked.size() == 1 ? Optional.of(asked.get(0)) : Optional.empty();
    }

    private static LinearPattern words(String alternatives) {
        return LinearPattern.anyCase("\\b(?:" + alternatives + ")\\b");
    }

    public static FollowUp of(FollowUpType type, PlannedQuestion question, Star.Checklist star) {
        return switch (type) {
            case NONE -> new FollowUp(false, "", "The answer needs no follow-up.");
            case LOW_RELEVANCE -> new FollowUp(true, towards(question), "The answer said little about what was asked.");
            case MISSING_STAR ->
                new FollowUp(
                        true,
                        about(star.missing().get(0), question.category()),
                        "The " + star.missing().get(0).wire() + " is missing.");
        };
    }

    public static FollowUp none(boolean allowed) {
        return new FollowUp(
                false,
                "",
                allowed ? "The answer needs no follow-up." : "There is at most one follow-up to a question.");
    }

    /** Back to what was asked, for an answer that is not about it. */
    public static String towards(PlannedQuestion question) {
        String subject = question.competency().label();
        return switch (question.category()) {
            case BEHAVIORAL ->
                "Let me come back to the question. Can you think of one concrete situation, even a small one, "
                        + "that has to do with " + subject + "? Where was it, and what did you do?";
            case SITUATIONAL ->
                "Let us stay with the case for a moment. What would be your very first step, and why that one?";
            case TECHNICAL ->
                "Let us go back to the core of the question. How would you approach it step by step, and which "
                        + "trade-offs do you see?";
            case INTRODUCTION -> "Which one part of your experience fits this position best, and why?";
        };
    }

    /** Asks for one part. */
    public static String about(Part missing, Category category) {
        boolean story = category.asksForAStory();
        return switch (missing) {
            case SITUATION ->
                story
                        ? "Could you set the scene: where and when was this, and who was involved?"
                        : "What would you need to know about the situation first?";
            case TASK ->
                story
                        ? "What exactly were you supposed to achieve there, and why was it up to you?"
                        : "What would be your goal in that situation, in one sentence?";
            case ACTION ->
                story ? "What did you do yourself, step by step?" : "Which concrete steps would you take yourself?";
            case RESULT ->
                story
                        ? "And what came of it? How did you know that it had worked?"
                        : "How would you find out whether it worked?";
        };
    }
}
