package dev.mockmate.interview.assessment.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mockmate.interview.assessment.application.InvalidModelOutputException;
import dev.mockmate.interview.assessment.application.Progress;
import dev.mockmate.interview.assessment.domain.EarlyFollowUp;
import dev.mockmate.interview.assessment.domain.SubmittedAnswer;
import dev.mockmate.interview.planning.domain.Category;
import dev.mockmate.interview.planning.domain.Competency;
import dev.mockmate.interview.planning.domain.Difficulty;
import dev.mockmate.interview.planning.domain.JobProfile;
import dev.mockmate.interview.planning.domain.PlannedQuestion;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AssessmentParserTest {
    private static final String BASIS = "\"missing_parts\": [\"result\"], \"relevance\": 7, \"content\": 6, ";
    private static final String PROPOSAL =
            "\"should_ask\": true, \"question_text\": \"And what came of it?\", \"reason\": \"r\"}";
    private static final String SCORING = ", \"scoring\": {\"content\": 6, \"content_breakdown\": {\"star\": 6,"
            + " \"relevance\": 7, \"clarity\": 7, \"impact\": 4}}";
    private static final String FEEDBACK = ", \"content_feedback\": {\"headline\": \"h\", \"star_checklist\": {"
            + "\"situation\": {\"status\": \"present\"}, \"task\": {\"status\": \"present\"},"
            + " \"action\": {\"status\": \"present\"}, \"result\": {\"status\": \"missing\"}}}";

    private final SubmittedAnswer answer = new SubmittedAnswer(
            new PlannedQuestion(
                    "Tell me about a time you moved a system.",
                    Category.BEHAVIORAL,
                    Competency.OWNERSHIP,
                    Difficulty.MEDIUM,
                    3,
                    ""),
            JobProfile.of("Java Developer", "", "", ""),
            "At Acme we moved the billing system. My task was to write the plan. I talked to everybody who worked with"
                    + " it, and I tested each step before we took it.",
            Optional.empty(),
            true);
    private final AssessmentParser draft = new AssessmentParser(answer, EarlyFollowUp.of(answer), "model-x");

    @Test
    void shouldGiveTheFollowUpOutWithItsLastBracket() {
        assertThat(draft.feed("{\"follow_up\": {" + BASIS + PROPOSAL.substring(0, PROPOSAL.length() - 1)))
                .isEmpty();

        List<Progress> progress = draft.feed("}");

        assertThat(progress).hasSize(1);
        assertThat(progress.get(0).known()).isEqualTo(1);
        assertThat(progress.get(0).assessment().followUp().questionText()).isEqualTo("And what came of it?");
    }

    @Test
    void shouldThenGiveEachPartOutByItself() {
        draft.feed("{\"follow_up\": {" + BASIS + PROPOSAL);

        assertThat(draft.feed(SCORING)).extracting(Progress::known).containsExactly(2);
        assertThat(draft.feed(FEEDBACK)).extracting(Progress::known).containsExactly(3);
    }

    @Test
    void shouldDecideFromScoresAndStarChecksWhenTheModelDoesNotSayWhatItsProposalRestsOn() {
        assertThat(draft.feed("{\"follow_up\": {" + PROPOSAL)).isEmpty();
        assertThat(draft.feed(SCORING)).isEmpty();

        List<Progress> progress = draft.feed(FEEDBACK);

        assertThat(progress).extracting(Progress::known).containsExactly(3);
        assertThat(progress.get(0).assessment().followUp().shouldAsk()).isTrue();
    }

    @Test
    void shouldNotBelieveABasisThatIsNone() {
        String rubbish = "\"missing_parts\": \"result\", \"relevance\": \"low\", \"content\": null, ";

        assertThat(draft.feed("{\"follow_up\": {" + rubbish + PROPOSAL)).isEmpty();
    }

    @Test
    void shouldNotBeWholeWithoutAllParts() {
        draft.feed("{\"follow_up\": {" + BASIS + PROPOSAL + SCORING + "}");

        assertThatThrownBy(draft::whole)
                .isInstanceOf(InvalidModelOutputException.class)
                .hasMessageContaining("2 of 7");
    }
}
