package dev.mockmate.interview.assessment.coach.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockmate.interview.assessment.coach.domain.AnswerFigures.Asked;
import dev.mockmate.interview.assessment.coach.domain.CoachModel.Opinion;
import dev.mockmate.interview.assessment.coach.meaning.EmbeddingModel;
import dev.mockmate.interview.assessment.domain.SubmittedAnswer;
import dev.mockmate.interview.feedback.domain.Assessment.FollowUpType;
import dev.mockmate.interview.feedback.domain.Star;
import dev.mockmate.interview.planning.domain.PlannedQuestion;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When the learned coach asks again, whatever it is to be asked about. */
class LearnedFollowUpTest {

    private static final PlannedQuestion QUESTION = SampleAnswers.CONFLICT;
    private static final SubmittedAnswer ANSWER = SampleAnswers.to(QUESTION, SampleAnswers.STRONG);
    private static final Opinion OPINION = CoachModel.builtIn()
            .of(
                    SampleAnswers.STRONG,
                    new Asked(QUESTION.text(), QUESTION.category(), ANSWER.job().title(), KeyPoints.in(QUESTION)),
                    EmbeddingModel.load());
    private static final Star.Checklist ALL_TOLD =
            Star.Checklist.of(part -> new Star.Check(Star.Status.PRESENT, "", Optional.empty()));

    @ParameterizedTest
    @ValueSource(doubles = {7, 7.9, 8, 10})
    void shouldAskNothingWhenTheAnswerIsStrongThoughTheJudgeWouldAsk(double strong) {
        Opinion asking = opinion(strong, 10);

        assertThat(asking.asksAgain()).isFalse();
        assertThat(LearnedFollowUp.of(ANSWER, asking, ALL_TOLD).followUp().shouldAsk())
                .isFalse();
    }

    @Test
    void shouldAskWhenTheAnswerIsMiddlingAndTheJudgeWouldAsk() {
        assertThat(LearnedFollowUp.of(ANSWER, opinion(6.9, 4), ALL_TOLD)
                        .followUp()
                        .shouldAsk())
                .isTrue();
    }

    @Test
    void shouldAskNothingWhenTheAnswerIsMiddlingAndTheJudgeWouldNotAsk() {
        assertThat(LearnedFollowUp.of(ANSWER, opinion(6.9, 3.9), ALL_TOLD)
                        .followUp()
                        .shouldAsk())
                .isFalse();
    }

    /** Far enough from the question to be of weak relevance, and near enough not to be about something else. */
    @ParameterizedTest
    @EnumSource(names = {"NO_RESULT", "THIN_ACTION", "OWN_PART", "ONE_SIDED", "LESSON", "OFF_QUESTION"})
    void shouldAskForWhatTheCandidateIsToldToChangeThoughTheRelevanceIsWeak(Gap gap) {
        Opinion opinion = opinion(5, 6, Map.of(CoachModel.RELEVANCE, 4.2, CoachModel.GAPS + gap.ordinal(), 20.0));
        assertThat(Gap.in(opinion, QUESTION.category())).startsWith(gap);

        LearnedFollowUp asked = LearnedFollowUp.of(ANSWER, opinion, ALL_TOLD);

        assertThat(asked.followUp().questionText())
                .endsWith(Advice.question(gap, ANSWER).orElseThrow());
        assertThat(asked.type()).isEqualTo(FollowUpType.LOW_RELEVANCE);
    }

    private static Opinion opinion(double score, double asksAgain) {
        return opinion(score, asksAgain, Map.of());
    }

    /** @param given results of the model, by their place */
    private static Opinion opinion(double score, double asksAgain, Map<Integer, Double> given) {
        double[] results = OPINION.results().clone();
        results[CoachModel.FOLLOW_UP] = asksAgain;
        given.forEach((place, result) -> results[place] = result);
        return new Opinion(
                OPINION.answer(), score, results, OPINION.roles(), OPINION.sure(), OPINION.cap(), OPINION.reasons());
    }
}
