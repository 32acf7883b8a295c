package dev.mockmate.interview.planning.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockmate.interview.assessment.coach.domain.SampleAnswers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Rule <b>one-more-question</b>. */
class OneMoreQuestionTest {

    private static final QuestionBank BANK = QuestionBank.builtIn();
    private static final JobProfile SALES = JobProfile.of("Sales Manager", "Negotiate with customers", "Acme", "");

    private final PlanRequest technical = request(SampleAnswers.javaJob());

    @Test
    void shouldNeverAskTheSameTwiceHoweverOftenItIsAsked() {
        List<PlannedQuestion> asked = new ArrayList<>();

        for (int i = 0; i < 40; i++) {
            asked.add(more(technical, asked, Optional.empty(), Optional.empty()));
        }

        assertThat(asked.stream().map(PlannedQuestion::text).collect(Collectors.toSet()))
                .hasSize(40);
    }

    @Test
    void shouldHaveAQuestionEvenWhenTheBankIsExhausted() {
        List<PlannedQuestion> asked = new ArrayList<>();
        BANK.all().forEach(question -> asked.add(PlannedQuestion.of(question)));

        assertThat(more(technical, asked, Optional.empty(), Optional.empty()).text())
                .isNotBlank();
    }

    @Test
    void shouldBeAsHardAsTheInterviewIs() {
        for (Difficulty difficulty : Difficulty.values()) {
            PlanRequest request = technical.at(difficulty);
            List<PlannedQuestion> asked = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                asked.add(more(request, asked, Optional.empty(), Optional.empty()));
            }

            assertThat(asked).extracting(PlannedQuestion::difficulty).containsOnly(difficulty);
        }
    }

    @Test
    void shouldFillTheQuotasFirst() {
        List<PlannedQuestion> asked = new ArrayList<>();
        asked.add(more(technical, asked, Optional.empty(), Optional.empty()));
        asked.add(more(technical, asked, Optional.empty(), Optional.empty()));

        assertThat(asked)
                .extracting(PlannedQuestion::category)
                .containsExactly(Category.BEHAVIORAL, Category.TECHNICAL);
    }

    @Test
    void shouldTurnToTheCompetencyThatWasAskedLeast() {
        List<PlannedQuestion> asked = new ArrayList<>();

        for (int i = 0; i < 6; i++) {
            asked.add(more(technical, asked, Optional.empty(), Optional.empty()));
        }

        assertThat(asked.stream().map(PlannedQuestion::competency).distinct().count())
                .isGreaterThanOrEqualTo(5);
    }

    @Test
    void shouldAskNothingTechnicalOfAnotherProfession() {
        List<PlannedQuestion> asked = new ArrayList<>();

        for (int i = 0; i < 15; i++) {
            asked.add(more(request(SALES), asked, Optional.empty(), Optional.empty()));
        }

        assertThat(asked)
                .extracting(PlannedQuestion::category)
                .doesNotContain(Category.TECHNICAL, Category.INTRODUCTION);
    }

    @Test
    void shouldDoAsTheClientWants() {
        PlannedQuestion question =
                more(technical, List.of(), Optional.of(Competency.GROWTH), Optional.of(Category.SITUATIONAL));

        assertThat(question.competency()).isEqualTo(Competency.GROWTH);
        assertThat(question.category()).isEqualTo(Category.SITUATIONAL);
    }

    @Test
    void shouldNotTakeWhatAModelAsksAgain() {
        PlannedQuestion known = new PlannedQuestion(
                "Tell me about a conflict you had.",
                Category.BEHAVIORAL,
                Competency.CONFLICT,
                Difficulty.MEDIUM,
                3,
                "");
        OneMoreQuestion more =
                OneMoreQuestion.after(technical, List.of(known), List.of(), Optional.empty(), Optional.empty());
        PlannedQuestion shouted = new PlannedQuestion(
                "TELL me about a conflict you had!",
                Category.BEHAVIORAL,
                Competency.CONFLICT,
                Difficulty.MEDIUM,
                3,
                "");

        QuestionPlan plan = QuestionPlan.repaired(List.of(known, shouted), more.request(), BANK);

        assertThat(plan.questions()).doesNotContain(known, shouted);
        assertThat(more.choose(plan, BANK).text()).isNotEqualToIgnoringCase(known.text());
    }

    @Test
    void shouldTakeWhatAModelProposesWhenItWillDo() {
        PlannedQuestion fresh = new PlannedQuestion(
                "Tell me about an outage that was yours to fix.",
                Category.BEHAVIORAL,
                Competency.OWNERSHIP,
                Difficulty.HARD,
                3,
                "");
        OneMoreQuestion more = OneMoreQuestion.after(
                technical, List.of(), List.of(), Optional.of(Competency.OWNERSHIP), Optional.empty());

        assertThat(more.choose(QuestionPlan.repaired(List.of(fresh), more.request(), BANK), BANK))
                .isEqualTo(fresh);
    }

    private static PlannedQuestion more(
            PlanRequest like,
            List<PlannedQuestion> asked,
            Optional<Competency> competency,
            Optional<Category> category) {
        OneMoreQuestion more = OneMoreQuestion.after(like, asked, List.of(), competency, category);
        return more.choose(QuestionPlan.fromBank(more.request(), BANK), BANK);
    }

    private static PlanRequest request(JobProfile job) {
        return new PlanRequest(job, 3, Difficulty.MEDIUM, InterviewType.MIXED, List.of(), 11);
    }
}
