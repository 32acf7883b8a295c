package dev.mockmate.interview.assessment.coach.domain;

import dev.mockmate.interview.assessment.domain.AssessmentRules;
import dev.mockmate.interview.assessment.domain.FollowUpRule;
import dev.mockmate.interview.assessment.domain.FollowUps;
import dev.mockmate.interview.assessment.domain.NotAnswered;
import dev.mockmate.interview.assessment.domain.SubmittedAnswer;
import dev.mockmate.interview.attempt.domain.Delivery;
import dev.mockmate.interview.feedback.domain.Assessment;
import dev.mockmate.interview.feedback.domain.Assessment.CoachNote;
import dev.mockmate.interview.feedback.domain.Assessment.ContentBreakdown;
import dev.mockmate.interview.feedback.domain.Assessment.ContentFeedback;
import dev.mockmate.interview.feedback.domain.Assessment.DeliveryBreakdown;
import dev.mockmate.interview.feedback.domain.Assessment.DeliveryFeedback;
import dev.mockmate.interview.feedback.domain.Assessment.FollowUpType;
import dev.mockmate.interview.feedback.domain.Assessment.LibrarySuggestion;
import dev.mockmate.interview.feedback.domain.Assessment.Metadata;
import dev.mockmate.interview.feedback.domain.Assessment.Scoring;
import dev.mockmate.interview.feedback.domain.Scores;
import dev.mockmate.interview.feedback.domain.Star;
import dev.mockmate.interview.feedback.domain.Star.Part;
import dev.mockmate.interview.feedback.domain.Star.Status;
import dev.mockmate.interview.planning.domain.Category;
import dev.mockmate.interview.planning.domain.Competency;
import dev.mockmate.interview.planning.domain.PlannedQuestion;
import dev.mockmate.interview.text.domain.AnswerText;
import dev.mockmate.interview.text.domain.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Assesses an answer without a model, by stated rules alone (rule <b>coach-without-key</b>): the same answer always
 * gets the same assessment, and every point of it can be explained. It is what stands in when a model cannot.
 */
public final class BuiltInCoach {

    public static final String MODEL_VERSION = "builtin-1";

    private static final double WORTH_SAVING = 7;
    private static final double GOOD = 7;
    private static final double POOR = 5;
    private static final double NEUTRAL_CONFIDENCE = 5;

    /** The assessment of an answer; never fails, whatever the answer holds. */
    public Assessment assess(SubmittedAnswer submitted) {
        AnswerText answer = submitted.screened();
        Assessment assessment =
                NotAnswered.is(answer) ? notAnswered(submitted, MODEL_VERSION) : assessed(submitted, answer);
        return Explanation.of(assessment, submitted, answer);
    }

    /** The honest assessment of an answer that was not given; the same whoever assesses. */
    public static Assessment notAnswered(SubmittedAnswer submitted, String modelVersion) {
        AnswerText answer = submitted.screened();
        Judgement nothing = Judgement.of(submitted, AnswerText.screened(""));
        FollowUpType type = FollowUpRule.decide(
                submitted.followUpAllowed(), submitted.question().category(), nothing.star(), 0, 0);
        ContentFeedback feedback = new ContentFeedback(
                "The question was not answered.",
                List.of(),
                List.of("Say at least what you would do or find out; a thought aloud is worth more than none."),
                nothing.star(),
                answer.flagged()
                        ? "The text spoke to the assessor instead of the question; that part was ignored, and nothing else was said."
                        : "Nothing was said that answers the question.",
                StarWords.preparation(submitted.question()));
        return new Assessment(
                type == FollowUpType.NONE
                        ? FollowUps.none(submitted.followUpAllowed())
                        : FollowUps.of(type, submitted.question(), nothing.star()),
                new Scoring(
                        0,
                        0,
                        submitted.delivery().isPresent() ? OptionalDouble.of(0) : OptionalDouble.empty(),
                        new ContentBreakdown(0, 0, 0, 0),
                        submitted.delivery().map(any -> DeliveryBreakdown.NOTHING)),
                feedback,
                new DeliveryFeedback(
                        "There was no answer to judge the delivery of.",
                        DeliveryCoach.metrics(submitted.delivery(), "Nothing to judge."),
                        submitted.question().category().asksForAStory()
                                ? "Take a breath, repeat the question in your words, then start with the situation."
                                : "Take a breath, repeat the question in your words, then say your first thought."),
                Rewriter.skeleton(submitted, nothing),
                CoachNotes.of(
                        answer,
                        nothing.own(),
                        nothing.missing(),
                        submitted.question().category()),
                new LibrarySuggestion(
                        false, "", submitted.question().competency().wire(), "There is no story to keep."),
                new Metadata(modelVersion, AssessmentRules.POLICY_VERSION, type, false, false));
    }

    private Assessment assessed(SubmittedAnswer submitted, AnswerText answer) {
        PlannedQuestion question = submitted.question();
        if (OtherLanguage.is(answer)) {
            return notUnderstood(submitted, answer);
        }
        Judgement judged = Judgement.of(submitted, answer);
        ContentBreakdown breakdown = judged.scored().parts();
        double content = judged.scored().content();
        FollowUpType type = FollowUpRule.decide(
                submitted.followUpAllowed(), question.category(), judged.star(), breakdown.relevance(), content);
        Optional<DeliveryBreakdown> delivery =
                DeliveryCoach.scores(submitted.delivery(), confidence(submitted, answer));
        OptionalDouble deliveryScore = DeliveryCoach.score(delivery);
        List<CoachNote> notes = CoachNotes.of(answer, judged.own(), judged.missing(), question.category());
        return new Assessment(
                type == FollowUpType.NONE
                        ? FollowUps.none(submitted.followUpAllowed())
                        : FollowUps.of(type, question, judged.star()),
                new Scoring(Scores.overall(content, deliveryScore), content, deliveryScore, breakdown, delivery),
                contentFeedback(submitted, answer, judged),
                DeliveryCoach.feedback(
                        submitted.delivery(),
                        delivery,
                        breakdown.clarity() >= GOOD
                                ? "Easy to follow."
                                : "Shorter sentences would be easier to follow."),
                Rewriter.rewrite(submitted, answer, judged),
                notes,
                librarySuggestion(question, judged, content),
                new Metadata(MODEL_VERSION, AssessmentRules.POLICY_VERSION, type, false, false));
    }

    /** What can be said about an answer in a language the coach does not know. */
    private static Assessment notUnderstood(SubmittedAnswer submitted, AnswerText answer) {
        PlannedQuestion question = submitted.question();
        ContentScoring.Scored scored = OtherLanguage.scored(answer);
        Optional<DeliveryBreakdown> delivery = DeliveryCoach.scores(submitted.delivery(), NEUTRAL_CONFIDENCE);
        OptionalDouble deliveryScore = DeliveryCoach.score(delivery);
        return new Assessment(
                FollowUps.none(submitted.followUpAllowed()),
                new Scoring(
                        Scores.overall(scored.content(), deliveryScore),
                        scored.content(),
                        deliveryScore,
                        scored.parts(),
                        delivery),
                OtherLanguage.feedback(answer),
                DeliveryCoach.feedback(submitted.delivery(), delivery, "Not judged in this language."),
                OtherLanguage.rewrite(answer, Rewriter.keywords(submitted, answer)),
                answer.orders().stream().map(CoachNotes::order).limit(2).toList(),
                new LibrarySuggestion(
                        false, "", question.competency().wire(), "Whether the story is complete was not judged."),
                new Metadata(MODEL_VERSION, AssessmentRules.POLICY_VERSION, FollowUpType.NONE, false, false));
    }

    private static double confidence(SubmittedAnswer submitted, AnswerText answer) {
        double hedges = ContentScoring.hedges(answer.withoutOrders());
        double fillers = submitted.delivery().map(Delivery::fillers).orElse(0);
        double hundreds = Math.max(1, answer.words() / 100.0);
        return 10 - hedges / hundreds * 1.5 - fillers / hundreds * 0.6;
    }

    private static ContentFeedback contentFeedback(SubmittedAnswer submitted, AnswerText answer, Judgement judged) {
        ContentBreakdown scores = judged.scored().parts();
        List<String> improvements = improvements(submitted, judged);
        return new ContentFeedback(
                headline(judged.scored().content()),
                strengths(submitted.question().category(), judged),
                improvements,
                judged.star(),
                relevanceNote(submitted, answer, scores.relevance()),
                improvements.isEmpty() ? "Tell it once more in under two minutes." : improvements.get(0));
    }

    public static String headline(double content) {
        if (content >= 8) {
            return "A strong answer: concrete, on the point and with an outcome.";
        }
        if (content >= 6.5) {
            return "A good answer that one or two details would make strong.";
        }
        return content >= 4 ? "A usable start that leaves important parts out." : "The answer does not carry yet.";
    }

    private static List<String> strengths(Category category, Judgement judged) {
        AnswerText answer = judged.text();
        Star.Checklist star = judged.star();
        ContentBreakdown scores = judged.scored().parts();
        List<String> strengths = new ArrayList<>();
        if (scores.relevance() < POOR) {
            return List.of();
        }
        if (star.missing().isEmpty() && scores.star() >= GOOD) {
            strengths.add(
                    category.asksForAStory()
                            ? "The story has a beginning, a task, your steps and an end."
                            : "It has what a full answer needs, from the starting point to the outcome.");
        } else if (star.action().status() == Status.PRESENT) {
            strengths.add("It is clear what was done.");
        }
        if (scores.relevance() >= GOOD) {
            strengths.add("You stay with the question and the job.");
        }
        if (StarReader.hasNumber(answer.withoutOrders()) && star.result().status() == Status.PRESENT) {
            strengths.add("You back the outcome with a number.");
        }
        if (ContentScoring.ownership(answer) >= 0.7 && scores.impact() >= POOR) {
            strengths.add("Your own part is easy to see.");
        }
        if (scores.clarity() >= 8) {
            strengths.add("Short, clear sentences that are easy to follow.");
        }
        return strengths.stream().limit(3).toList();
    }

    private static List<String> improvements(SubmittedAnswer submitted, Judgement judged) {
        AnswerText answer = judged.text();
        Star.Checklist star = judged.star();
        ContentBreakdown scores = judged.scored().parts();
        List<String> improvements = new ArrayList<>();
        Category category = submitted.question().category();
        if (scores.relevance() < POOR) {
            improvements.add(
                    category.asksForAStory()
                            ? "Answer the question that was asked: name the situation it is about in your first sentence."
                            : "Answer the question that was asked: name what it is about in your first sentence.");
        }
        if (category != Category.TECHNICAL && category != Category.INTRODUCTION) {
            star.missing().stream()
                    .filter(judged::isMissing)
                    .forEach(part -> improvements.add(star.of(part).note()));
        }
        if (category.asksForAStory()
                && judged.expected().contains(Part.RESULT)
                && !StarReader.hasNumber(answer.withoutOrders())) {
            improvements.add("Say by how much it changed: a number, a time, a count of people.");
        }
        if (ContentScoring.ownership(answer) < 0.5) {
            improvements.add("Say \"I\" where you mean yourself: it is your part that is assessed.");
        }
        if (answer.words() < 60 && submitted.followedUp().isEmpty()) {
            improvements.add("Say more: a full answer takes one to two minutes, about 150 to 250 words.");
        } else if (scores.clarity() < GOOD) {
            improvements.add("Cut long sentences in two and replace vague words by what they stand for.");
        }
        for (Part part : Part.values()) {
            if (category.asksForAStory() && judged.isWeak(part)) {
                improvements.add(star.of(part).note());
            }
        }
        if (improvements.isEmpty() && !submitted.question().strongAnswer().isEmpty() && scores.relevance() < 9) {
            improvements.add(
                    "What a strong answer also has: " + submitted.question().strongAnswer());
        }
        return improvements.stream()
                .map(line -> Words.limited(line, 300))
                .limit(3)
                .toList();
    }

    private static String relevanceNote(SubmittedAnswer submitted, AnswerText answer, double relevance) {
        String subject = submitted.question().competency().label();
        String note = relevance >= GOOD
                ? "The answer is about what was asked and shows " + subject + "."
                : relevance >= POOR
                        ? "The answer touches the question; make the link to " + subject + " explicit."
                        : "Few words of the answer belong to the question, which is about " + subject
                                + ". Only words are compared here: if it is about that, say so in your first sentence.";
        return answer.flagged() ? note + " A part that spoke to the assessor was ignored." : note;
    }

    private static LibrarySuggestion librarySuggestion(PlannedQuestion question, Judgement judged, double content) {
        Competency competency = question.competency();
        boolean keep = question.category().asksForAStory()
                && content >= WORTH_SAVING
                && judged.own().checklist().missing().isEmpty();
        if (!keep) {
            return new LibrarySuggestion(
                    false,
                    "",
                    competency.wire(),
                    question.category().asksForAStory()
                            ? "The story needs all four parts and a clear outcome before it is worth keeping."
                            : "Only stories about what you have done are worth keeping.");
        }
        String scene = judged.own()
                .checklist()
                .situation()
                .evidence()
                .map(Star.Evidence::quote)
                .orElse("");
        String label = competency.label().substring(0, 1).toUpperCase(Locale.ROOT)
                + competency.label().substring(1);
        return new LibrarySuggestion(
                true,
                Words.limited(label + ": " + Rewriter.tightened(scene), 90),
                competency.wire(),
                "A complete story about " + competency.label() + " that you can use again.");
    }
}
