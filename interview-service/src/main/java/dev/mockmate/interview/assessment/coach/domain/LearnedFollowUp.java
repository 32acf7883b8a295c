package dev.mockmate.interview.assessment.coach.domain;

import dev.mockmate.interview.assessment.coach.domain.CoachModel.Opinion;
import dev.mockmate.interview.assessment.domain.FollowUpRule;
import dev.mockmate.interview.assessment.domain.FollowUps;
import dev.mockmate.interview.assessment.domain.SubmittedAnswer;
import dev.mockmate.interview.feedback.domain.Assessment.FollowUp;
import dev.mockmate.interview.feedback.domain.Assessment.FollowUpType;
import dev.mockmate.interview.feedback.domain.Assessment.Role;
import dev.mockmate.interview.feedback.domain.Scores;
import dev.mockmate.interview.feedback.domain.Star;
import dev.mockmate.interview.feedback.domain.Star.Part;
import dev.mockmate.interview.feedback.domain.Star.Status;
import dev.mockmate.interview.planning.domain.Category;
import dev.mockmate.interview.text.domain.AnswerText.Sentence;
import dev.mockmate.interview.text.domain.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The follow-up to an answer that was judged by what the coach learned (rule <b>one-follow-up</b>). {@link FollowUpRule} does not
 * decide here: a follow-up is asked when the graders would have asked ({@link CoachModel.Opinion#asksAgain}), or when hardly
 * anything was told: never for a strong answer, and one in which hardly anything is told is none. It is about what the answer is told to change first ({@link Gap#in}), a STAR part or another gap, with the
 * candidate's own words where they lead there.
 */
record LearnedFollowUp(FollowUpType type, FollowUp followUp) {

    private static final double CLEARLY = 0.5;
    private static final double SPEAKS_OF = 0.3;
    private static final int LONGEST_QUOTE = 110;
    private static final int MANY_WORDS = 35;

    static LearnedFollowUp of(SubmittedAnswer submitted, Opinion opinion, Star.Checklist star) {
        if (!submitted.followUpAllowed() || !opinion.asksAgain() && !isThin(opinion)) {
            return none(submitted);
        }
        Optional<Gap> gap =
                Gap.in(opinion, submitted.question().category()).stream().findFirst();
        Optional<String> question = gap.flatMap(one -> Advice.question(one, submitted));
        boolean beside = Scores.score(opinion.results()[CoachModel.RELEVANCE]) < FollowUpRule.WEAK_RELEVANCE;
        if (question.isPresent()) {
            LearnedFollowUp asked =
                    aboutTheGap(gap.get(), question.get(), submitted.question().category(), opinion);
            return beside ? new LearnedFollowUp(FollowUpType.LOW_RELEVANCE, asked.followUp()) : asked;
        }
        return beside
                ? about(FollowUps.towards(submitted.question()), "The answer said little about what was asked.")
                : aboutTheRest(submitted, opinion, star);
    }

    /** Nothing is to be changed before all else: what was told least of is asked for. */
    private static LearnedFollowUp aboutTheRest(SubmittedAnswer submitted, Opinion opinion, Star.Checklist star) {
        Category category = submitted.question().category();
        return category == Category.TECHNICAL || category == Category.INTRODUCTION
                ? aboutTheMethod(submitted, opinion, category)
                : thinnest(opinion, star)
                        .map(part -> aboutThePart(part, category, opinion, star))
                        .orElseGet(() -> about(
                                category == Category.BEHAVIORAL ? Advice.HARDEST : Advice.OTHERWISE,
                                "All parts are told; what was weighed is not."));
    }

    /** What has to change first is what is asked for, with the words of the answer that lead there. */
    private static LearnedFollowUp aboutTheGap(Gap gap, String question, Category category, Opinion opinion) {
        String told =
                switch (gap) {
                    case OWN_PART ->
                        LearnedFeedback.strongest(opinion, List.of(Role.TEAM_ACTION), CLEARLY)
                                .map(LearnedFollowUp::told)
                                .orElse("");
                    case NO_RESULT, UNSURE_RESULT ->
                        LearnedFeedback.strongest(opinion, List.of(Role.OWN_ACTION, Role.PLAN), SPEAKS_OF)
                                .map(LearnedFollowUp::told)
                                .orElse("");
                    default -> "";
                };
        boolean part =
                switch (gap) {
                    case OWN_PART, THIN_ACTION, NO_RESULT, UNSURE_RESULT -> true;
                    default -> false;
                };
        return new LearnedFollowUp(
                part && category != Category.INTRODUCTION ? FollowUpType.MISSING_STAR : FollowUpType.LOW_RELEVANCE,
                new FollowUp(true, told + question, Advice.reason(gap)));
    }

    /** A few words about something that happened: whoever says no more is asked for it, however little it is worth. */
    private static boolean isThin(Opinion opinion) {
        int words =
                opinion.answer().sentences().stream().mapToInt(Sentence::words).sum();
        return words < MANY_WORDS
                && !opinion.isEmptyForm()
                && (!without(opinion, SentenceFigures.OWN_ACT) || !without(opinion, SentenceFigures.TEAM_ACT));
    }

    private static LearnedFollowUp none(SubmittedAnswer submitted) {
        return new LearnedFollowUp(FollowUpType.NONE, FollowUps.none(submitted.followUpAllowed()));
    }

    /** What is missing goes before what is weak, then what the model found least of. */
    private static Optional<Part> thinnest(Opinion opinion, Star.Checklist star) {
        List<Part> open = new ArrayList<>();
        for (Part part : List.of(Part.RESULT, Part.ACTION, Part.SITUATION, Part.TASK)) {
            if (star.of(part).status() != Status.PRESENT) {
                open.add(part);
            }
        }
        return open.stream()
                .min(Comparator.<Part, Integer>comparing(part -> star.of(part).status() == Status.MISSING ? 0 : 1)
                        .thenComparing(part -> opinion.results()[CoachModel.STAR + part.ordinal()]));
    }

    private static LearnedFollowUp aboutThePart(Part part, Category category, Opinion opinion, Star.Checklist star) {
        boolean story = category.asksForAStory();
        Optional<Sentence> ours = LearnedFeedback.strongest(opinion, List.of(Role.TEAM_ACTION), CLEARLY);
        Optional<Sentence> mine = LearnedFeedback.strongest(opinion, List.of(Role.OWN_ACTION, Role.PLAN), SPEAKS_OF);
        String question = FollowUps.about(part, category);
        if (story && part == Part.ACTION) {
            question = ours.map(LearnedFollowUp::told).orElse("") + question;
        } else if (part == Part.RESULT) {
            question = mine.map(LearnedFollowUp::told).orElse("") + question;
        }
        boolean missing = star.of(part).status() == Status.MISSING;
        return new LearnedFollowUp(
                FollowUpType.MISSING_STAR,
                new FollowUp(
                        true,
                        question,
                        missing
                                ? "The " + part.wire() + " is missing."
                                : "The " + part.wire() + " is only hinted at."));
    }

    /** A short sentence of the answer, said back; a long one would hide the question. */
    private static String told(Sentence sentence) {
        String text = Words.squeezed(sentence.text());
        boolean usable = text.length() <= LONGEST_QUOTE && text.indexOf('“') < 0 && text.indexOf('”') < 0;
        return usable ? "You said: “" + text + "” " : "";
    }

    private static LearnedFollowUp aboutTheMethod(SubmittedAnswer submitted, Opinion opinion, Category category) {
        if (category == Category.INTRODUCTION) {
            return about(
                    FollowUps.towards(submitted.question()),
                    "It stays open which part of it matters most for this job.");
        }
        if (without(opinion, SentenceFigures.CHECK)) {
            return about(Advice.CHECK, "It names no check of what was found.");
        }
        return without(opinion, SentenceFigures.REASON)
                ? about(Advice.REASON, "It gives no reasons.")
                : about(Advice.OTHERWISE, "It names one way, and nothing for the case that it fails.");
    }

    private static LearnedFollowUp about(String question, String reason) {
        return new LearnedFollowUp(FollowUpType.LOW_RELEVANCE, new FollowUp(true, question, reason));
    }

    private static boolean without(Opinion opinion, int figure) {
        for (double[] row : opinion.answer().figures()) {
            if (row[figure] > 0) {
                return false;
            }
        }
        return true;
    }
}
