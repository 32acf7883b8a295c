package dev.mockmate.interview.assessment.coach.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockmate.interview.assessment.coach.application.LearnedJudgement.Basis;
import dev.mockmate.interview.assessment.coach.domain.BuiltInCoach;
import dev.mockmate.interview.assessment.coach.domain.Meaning;
import dev.mockmate.interview.assessment.coach.domain.SampleAnswers;
import dev.mockmate.interview.assessment.coach.meaning.EmbeddingModel;
import dev.mockmate.interview.assessment.domain.AssessmentRules;
import dev.mockmate.interview.assessment.domain.AssessmentRules.Checked;
import dev.mockmate.interview.assessment.domain.SubmittedAnswer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** When what was learned cannot be had, the rules judge alone, and every answer is assessed all the same. */
class LearnedJudgementTest {

    private static final SubmittedAnswer ANSWER = SampleAnswers.to(SampleAnswers.CONFLICT, SampleAnswers.STRONG);
    private static final Checked RULED = AssessmentRules.apply(new BuiltInCoach().assess(ANSWER), ANSWER);

    @Test
    void shouldJudgeByWhatWasLearnedWhenTheModelLoads() {
        LearnedJudgement judgement = new LearnedJudgement(true, EmbeddingModel::load);
        assertThat(judgement.basis()).isEqualTo(Basis.LOADING);

        Checked judged = judgement.over(RULED, ANSWER);

        assertThat(judgement.basis()).isEqualTo(Basis.LEARNED);
        assertThat(judged.assessment().scoring().reasons())
                .isNotEqualTo(RULED.assessment().scoring().reasons());
        assertThat(judged.assessment().scoring().content()).isGreaterThanOrEqualTo(7);
    }

    @Test
    void shouldJudgeByRulesWhenTheMachineCannotRunTheModel() {
        assertJudgesByRules(new LearnedJudgement(true, failing(new IllegalStateException("no memory"))));
        assertJudgesByRules(new LearnedJudgement(true, () -> {
            throw new UnsatisfiedLinkError("no such processor");
        }));
        assertJudgesByRules(new LearnedJudgement(false, failing(new AssertionError("not to be loaded"))));
    }

    @Test
    void shouldJudgeOneAnswerByRulesWhenTheModelFailsAtIt() {
        LearnedJudgement judgement = new LearnedJudgement(true, () -> text -> {
            if (ANSWER.text().contains(text)) {
                throw new IllegalStateException("out of memory");
            }
            return new float[Meaning.SIZE];
        });

        assertThat(judgement.over(RULED, ANSWER)).isEqualTo(RULED);
        assertThat(judgement.basis()).isEqualTo(Basis.LEARNED);
    }

    private static void assertJudgesByRules(LearnedJudgement judgement) {
        assertThat(judgement.over(RULED, ANSWER)).isEqualTo(RULED);
        assertThat(judgement.basis()).isEqualTo(Basis.RULES);
    }

    private static Supplier<Meaning> failing(Throwable cause) {
        return () -> {
            if (cause instanceof RuntimeException failure) {
                throw failure;
            }
            throw (Error) cause;
        };
    }
}
