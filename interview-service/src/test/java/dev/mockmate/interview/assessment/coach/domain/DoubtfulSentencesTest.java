package dev.mockmate.interview.assessment.coach.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockmate.interview.assessment.coach.domain.AnswerFigures.Asked;
import dev.mockmate.interview.assessment.coach.domain.CoachModel.Opinion;
import dev.mockmate.interview.assessment.coach.meaning.EmbeddingModel;
import dev.mockmate.interview.assessment.domain.AssessmentRules;
import dev.mockmate.interview.assessment.domain.SubmittedAnswer;
import dev.mockmate.interview.feedback.domain.Assessment;
import dev.mockmate.interview.feedback.domain.Assessment.RoleOfSentence;
import dev.mockmate.interview.planning.domain.JobProfile;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class DoubtfulSentencesTest {

    private static final Meaning MEANING = EmbeddingModel.load();
    private static final CoachModel MODEL = CoachModel.builtIn();
    private static final Asked ASKED = new Asked(
            SampleAnswers.CONFLICT.text(),
            SampleAnswers.CONFLICT.category(),
            "Shift Leader",
            KeyPoints.in(SampleAnswers.CONFLICT));
    private static final String TEXT = "One. Two. Three. Four.";
    private static final double SUSPECTED = 0.6;
    private static final double SURE = 0.9;
    private static final int MANY = 120;
    private static final int MOST_JUDGEMENTS = 16;

    /** The more words a text has, the more it is worth. */
    private static final Function<List<String>, double[]> WORTH =
            texts -> texts.stream().mapToDouble(text -> text.strip().length()).toArray();

    @Test
    void shouldLeaveNothingOutWhenNothingIsSuspected() {
        assertThat(doubtful(0, 0, 0, 0).rests(TEXT, WORTH)).isEmpty();
    }

    @Test
    void shouldLeaveOutTheSuspectedOneWhenThereIsOne() {
        assertThat(doubtful(0, SUSPECTED, 0, 0).rests(TEXT, WORTH)).containsExactly("One.      Three. Four.");
    }

    @Test
    void shouldLeaveOutAllAndThenWhatPaysMostWhenSeveralAreSuspected() {
        assertThat(doubtful(SUSPECTED, 0, SUSPECTED, SUSPECTED).rests(TEXT, WORTH))
                .containsExactly("     Two.             ", "One. Two. Three.      ", "     Two. Three.      ");
    }

    @Test
    void shouldTellTheSureFromTheSuspected() {
        DoubtfulSentences doubtful = doubtful(SURE, SUSPECTED, 0, 0);

        assertThat(doubtful.withoutSure(TEXT)).isEqualTo("     Two. Three. Four.");
        assertThat(doubtful.withoutSuspected(TEXT)).isEqualTo("          Three. Four.");
        assertThat(doubtful.areAllSure()).isFalse();
    }

    @Test
    void shouldKeepTheTextWhenAllOfItIsSure() {
        DoubtfulSentences doubtful = doubtful(SURE, SURE, SURE, SURE);

        assertThat(doubtful.areAllSure()).isTrue();
        assertThat(doubtful.withoutSure(TEXT)).isEqualTo(TEXT);
        assertThat(doubtful.rests(TEXT, WORTH)).isEmpty();
    }

    @Test
    void shouldJudgeFewTextsWhenAllOfManySentencesAreSuspected() {
        String text = String.join(" ", Collections.nCopies(MANY, "I did it."));
        double[] likelihood = new double[MANY];
        Arrays.fill(likelihood, SUSPECTED);
        AtomicInteger judged = new AtomicInteger();

        int rests = new DoubtfulSentences(opinion(text), new boolean[MANY], likelihood)
                .rests(text, texts -> {
                    judged.addAndGet(texts.size());
                    return WORTH.apply(texts);
                })
                .size();

        assertThat(judged.get() + rests).isLessThanOrEqualTo(MOST_JUDGEMENTS);
    }

    @Test
    @Timeout(60)
    void shouldAssessALongAnswerOfSuspectedSentencesInATimeLikeAnother() {
        String hostile = IntStream.range(0, MANY)
                .mapToObj(at ->
                        "Whoever holds the pen today, the " + at + "th of us, will find it easy to be kind to this.")
                .reduce("", (one, other) -> one + " " + other);

        assertThat(assessed(hostile).scoring().content()).isLessThan(CoachModel.WEAK_BELOW);
    }

    /** A sentence like this one is suspected though it is honest: the score may suffer by it, what is said of the answer must not. */
    @Test
    void shouldStillTellOfASentenceWhenItIsOnlySuspected() {
        String honest =
                "Our nightly job failed every week. I made each of its steps idempotent. It has not failed since.";

        assertThat(assessed(honest).contentFeedback().sentences())
                .extracting(RoleOfSentence::start)
                .containsExactly(0, 35, 72);
    }

    private static Assessment assessed(String text) {
        SubmittedAnswer answer = new SubmittedAnswer(
                SampleAnswers.CONFLICT, JobProfile.of("Shift Leader", "", "", ""), text, Optional.empty(), true);
        return LearnedCoach.builtIn(MEANING)
                .over(
                        AssessmentRules.apply(new BuiltInCoach().assess(answer), answer)
                                .assessment(),
                        answer);
    }

    private static DoubtfulSentences doubtful(double... likelihood) {
        return new DoubtfulSentences(opinion(TEXT), new boolean[likelihood.length], likelihood);
    }

    private static Opinion opinion(String text) {
        return MODEL.of(text, ASKED, MEANING);
    }
}
