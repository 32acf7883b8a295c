package dev.mockmate.interview.assessment.coach.domain;

import dev.mockmate.interview.assessment.coach.domain.AnswerFigures.Asked;
import dev.mockmate.interview.assessment.coach.domain.CoachModel.Opinion;
import dev.mockmate.interview.assessment.domain.FollowedUp;
import dev.mockmate.interview.assessment.domain.SubmittedAnswer;
import dev.mockmate.interview.feedback.domain.Assessment.Reason;
import dev.mockmate.interview.feedback.domain.Assessment.Role;
import dev.mockmate.interview.feedback.domain.Scores;
import dev.mockmate.interview.feedback.domain.Star.Part;
import dev.mockmate.interview.text.domain.AnswerText;
import dev.mockmate.interview.text.domain.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the model says of the answer to a follow-up: the story is judged by both answers together, or by the second alone where that
 * is better; and the second is kept down when it adds nothing, is beside the story or is one of the forms without substance. Tried
 * with result sentences cut from graded answers, and with sentences of other stories in their place.
 */
final class LearnedAddition {

    private static final double BESIDE_BELOW = 0.25;
    private static final double OF_THE_STORY = 0.4;
    private static final double HARDLY_MORE = 0.6;
    private static final double GIVES_THE_PART = 3;
    private static final double SPOILS = -0.8;
    private static final int A_FEW_WORDS = 3;
    private static final double ONLY_CLAIMS = 0.5;
    private static final double OFF_THE_QUESTION = 4;
    private static final double NEARLY_MIDDLING = 2.5;

    private LearnedAddition() {}

    /**
     * Sentences and roles are those of the second answer, score and parts those of the story.
     *
     * @param original the first question with what it wants
     * @param before the first answer
     * @param text the second answer
     */
    static Opinion of(
            CoachModel model,
            Meaning meaning,
            Asked original,
            SubmittedAnswer submitted,
            String before,
            AnswerText answer,
            String text) {
        FollowedUp followedUp = submitted.followedUp().orElseThrow();
        Opinion alone = model.of(text, original, meaning);
        if (before.isEmpty()) {
            return alone;
        }
        Opinion first = model.of(before, original, meaning);
        Addition addition = Addition.of(submitted.question().text(), followedUp, answer);
        boolean again = addition.added() != answer && !addition.repeats();
        String added = again ? addition.added().withoutOrders() : text;
        Opinion both = model.of(before + (ends(before) ? " " : ". ") + added.strip(), original, meaning);
        Opinion story = alone.score() > both.score() ? alone : both;
        Optional<AnswerCap> cap = alone.isEmptyForm() && alone.score() < OFF_THE_QUESTION - 1
                ? alone.cap()
                : cap(
                        model,
                        meaning,
                        original,
                        submitted,
                        addition,
                        added,
                        first,
                        both,
                        again ? model.of(added, original, meaning) : alone);
        double score = cap.map(AnswerCap::ceiling)
                .map(most -> Math.min(most, story.score()))
                .orElseGet(() -> Math.max(story.score(), completed(first, both)));
        return new Opinion(
                alone.answer(),
                Scores.score(score),
                story.results(),
                alone.roles(),
                story.sure(),
                cap.or(() -> story.isEmptyForm() ? story.cap() : Optional.empty()),
                reasons(story, cap, score));
    }

    private static Optional<AnswerCap> cap(
            CoachModel model,
            Meaning meaning,
            Asked original,
            SubmittedAnswer submitted,
            Addition addition,
            String text,
            Opinion first,
            Opinion both,
            Opinion alone) {
        Optional<AnswerCap> spoilt = SpoiltAddition.cap(text, addition, first, both, alone);
        if (spoilt.isPresent()) {
            return spoilt;
        }
        String followUp = submitted.question().text();
        double more = more(first, both);
        double near = near(alone, first, original, followUp, meaning);
        boolean gives = more > SPOILS && (near >= OF_THE_STORY || gained(submitted, first, both) >= GIVES_THE_PART);
        if (addition.repeats() || addition.isNothing() && !gives) {
            return Optional.of(AnswerCap.ofAddition(false));
        }
        if (alone.score() >= CoachModel.WEAK_BELOW) {
            return Optional.empty();
        }
        Opinion asked =
                model.of(text, new Asked(followUp, original.category(), original.job(), original.keyPoints()), meaning);
        boolean far = near < (Words.count(text) <= A_FEW_WORDS ? OF_THE_STORY : BESIDE_BELOW) && more < HARDLY_MORE;
        boolean beside = !gives && (far || addition.fresh() < Addition.ENOUGH)
                || more < SPOILS
                || share(alone, Role.CLAIM) + share(alone, Role.FILLER) > ONLY_CLAIMS
                || asked.results()[CoachModel.RELEVANCE] < OFF_THE_QUESTION;
        return beside ? Optional.of(AnswerCap.ofAddition(true)) : Optional.empty();
    }

    /** The first answer without orders to the assessor. */
    static String before(SubmittedAnswer submitted) {
        return AnswerText.screened(submitted.followedUp().orElseThrow().answer())
                .withoutOrders()
                .strip();
    }

    private static double more(Opinion first, Opinion both) {
        return both.results()[CoachModel.SCORE] - first.results()[CoachModel.SCORE];
    }

    /** What a story is worth at least to which something was added: no less than without it, and middling when it was nearly that. */
    private static double completed(Opinion first, Opinion both) {
        boolean becomesMiddling = first.score() >= NEARLY_MIDDLING && more(first, both) > 0;
        return becomesMiddling ? Math.max(first.score(), CoachModel.WEAK_BELOW) : first.score();
    }

    /** By how much the part that was asked for is told better than before; of several, the one that gained most. */
    private static double gained(SubmittedAnswer submitted, Opinion first, Opinion both) {
        double most = 0;
        for (Part part : Part.values()) {
            int at = CoachModel.STAR + part.ordinal();
            if (FollowedUp.asked(submitted.question()).map(part::equals).orElse(true)) {
                most = Math.max(most, both.results()[at] - first.results()[at]);
            }
        }
        return most;
    }

    /** How near the nearest sentence is to anything that was asked or told before. */
    private static double near(Opinion added, Opinion first, Asked original, String followUp, Meaning meaning) {
        List<float[]> known = new ArrayList<>(List.of(first.answer().meanings()));
        known.add(meaning.of(followUp));
        known.add(meaning.of(original.question()));
        original.keyPoints().forEach(point -> known.add(meaning.of(point)));
        double most = 0;
        for (float[] sentence : added.answer().meanings()) {
            for (float[] one : known) {
                most = Math.max(most, Meaning.nearness(sentence, one));
            }
        }
        return most;
    }

    private static double share(Opinion opinion, Role role) {
        double most = 0;
        for (double[] roles : opinion.roles()) {
            most += roles[role.ordinal()] / opinion.roles().length;
        }
        return most;
    }

    private static boolean ends(String text) {
        return ".!?…。".indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    private static List<Reason> reasons(Opinion story, Optional<AnswerCap> cap, double score) {
        List<Reason> reasons = new ArrayList<>(story.reasons());
        double effect = Scores.oneDecimal(Scores.score(score) - story.score());
        if (cap.isPresent() && effect < 0) {
            reasons.add(new Reason(cap.get().reason(), effect));
        } else if (effect > 0) {
            reasons.add(new Reason("It adds to the first answer", effect));
        }
        return List.copyOf(reasons);
    }
}
