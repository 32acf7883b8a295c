package dev.mockmate.interview.assessment.coach.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockmate.interview.assessment.coach.domain.GradedAnswers.Graded;
import dev.mockmate.interview.assessment.domain.AssessmentRules;
import dev.mockmate.interview.assessment.domain.SubmittedAnswer;
import dev.mockmate.interview.feedback.domain.Assessment.Rewrite;
import dev.mockmate.interview.planning.domain.JobProfile;
import dev.mockmate.interview.text.domain.AnswerText;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A rewrite leaves out, puts a result last and names gaps; it never changes anything inside a sentence. */
class RewriterTest {

    private static final String STORY =
            "At my last company the build took an hour. I was responsible for the pipeline. I split the tests into four groups and ran"
                    + " them side by side. As a result we cut the build to 8 minutes.";

    @Test
    void shouldNameKeywordsOfTheJobAloneWhenTheAnswerLacksThem() {
        SubmittedAnswer java = SampleAnswers.to(SampleAnswers.CONFLICT, SampleAnswers.STRONG);
        SubmittedAnswer without = new SubmittedAnswer(
                SampleAnswers.CONFLICT,
                JobProfile.of("Nurse", "", "", ""),
                SampleAnswers.STRONG,
                Optional.empty(),
                true);

        assertThat(Rewriter.rewrite(java, java.screened()).keywordsToInclude())
                .isNotEmpty()
                .allMatch(java.job().skills()::contains);
        assertThat(Rewriter.rewrite(without, without.screened()).keywordsToInclude())
                .doesNotContain(SampleAnswers.CONFLICT.competency().label());
    }

    @Test
    void shouldLeaveAnAnswerAsItIsWhenNothingNeedsSaying() {
        assertThat(rewritten(STORY).polishedAnswer()).isEqualTo(STORY);
    }

    @Test
    void shouldTellAResultLastWhenItWasToldFirst() {
        String first =
                "As a result we cut the build to 8 minutes. At my last company the build took an hour. I was responsible for the"
                        + " pipeline. I split the tests into four groups and ran them side by side.";

        assertThat(rewritten(first).polishedAnswer()).isEqualTo(STORY);
    }

    @Test
    void shouldLeaveOutWholeSentencesWhenTheySayNothing() {
        String polite = "Um, so, that's a good question. " + STORY + " Thank you very much.";

        assertThat(rewritten(polite).polishedAnswer()).isEqualTo(STORY);
    }

    @Test
    void shouldNameAGapOnALineOfItsOwnWhenAPartIsMissing() {
        String withoutEnd =
                "At my last company the build took an hour. I was responsible for the pipeline. I split the tests into four"
                        + " groups and ran them side by side.";

        List<String> lines = rewritten(withoutEnd).polishedAnswer().lines().toList();

        assertThat(lines.get(0)).isEqualTo(withoutEnd);
        assertThat(lines).hasSize(2);
        assertThat(lines.get(1)).startsWith("[Result").endsWith("]");
    }

    @Test
    void shouldNotTouchCodeWhenAnAnswerHasSome() {
        String code =
                "I just looked at cache.compute[name](key), you know, basically line 42:\nfor (int i = 0; i < n; i++) { sum += x[i]; }\nSo"
                        + " I really moved it out of the loop.";

        assertThat(rewritten(code).polishedAnswer()).startsWith(code);
    }

    /** Every graded answer: what is rewritten is made of its sentences, and no number, name or code differs. */
    @Test
    void shouldTellOnlyWholeSentencesOfTheAnswerWhateverItIs() {
        Path data = Path.of("src/coach/data");
        List<Graded> graded = GradedAnswers.answers(data, GradedAnswers.questions(data));
        assertThat(graded).hasSizeGreaterThan(1000);
        for (Graded one : graded) {
            SubmittedAnswer answer = InterviewerQuality.submitted(one);
            Rewrite rewrite = Rewriter.rewrite(answer, answer.screened());
            assertThat(rewrite.polishedAnswer().length()).isLessThanOrEqualTo(2_200);
            List<String> sentences = longestFirst(one.text());
            assertIsOf(one.text(), sentences, rewrite.polishedAnswer());
            assertIsOf(one.text(), sentences, rewrite.starVersion().situation());
            assertIsOf(one.text(), sentences, rewrite.starVersion().task());
            assertIsOf(one.text(), sentences, rewrite.starVersion().action());
            assertIsOf(one.text(), sentences, rewrite.starVersion().result());
        }
    }

    private static List<String> longestFirst(String answer) {
        return AnswerText.screened(answer).sentences().stream()
                .map(AnswerText.Sentence::text)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    private static void assertIsOf(String answer, List<String> sentences, String rewritten) {
        String told = rewritten
                .lines()
                .filter(line -> !isGap(line) || answer.contains(line))
                .collect(Collectors.joining("\n"));
        String rest = told;
        for (String sentence : sentences) {
            rest = rest.replace(sentence, "");
        }
        assertThat(rest).as(told).isBlank();
    }

    private static boolean isGap(String line) {
        return line.startsWith("[") && line.endsWith("]");
    }

    private static Rewrite rewritten(String text) {
        SubmittedAnswer answer = SampleAnswers.to(SampleAnswers.CONFLICT, text);
        return AssessmentRules.apply(new BuiltInCoach().assess(answer), answer)
                .assessment()
                .rewrite();
    }
}
