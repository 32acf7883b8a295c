package dev.mockmate.interview.assessment.calibration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.mockmate.interview.assessment.calibration.CalibrationSet.Band;
import dev.mockmate.interview.assessment.calibration.CalibrationSet.Sample;
import dev.mockmate.interview.assessment.domain.AssessmentRules;
import dev.mockmate.interview.planning.domain.Category;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The coach against the hand-written answers. {@code deploy/benchmarks/run coach-calibration} prints the figures. */
class CalibrationTest {

    private static final double WANTED_IN_BAND = 0.85;
    private static final double WANTED_PARTS = 0.80;

    private final List<Sample> samples = CalibrationSet.samples();

    @Test
    void shouldHoldWeakMiddlingAndStrongAnswersToEveryKindOfQuestion() {
        assertTrue(samples.size() >= 40, "answers: " + samples.size());
        for (Category category : Category.values()) {
            for (Band band : Band.values()) {
                assertTrue(
                        samples.stream()
                                        .filter(sample -> sample.category() == category && sample.band() == band)
                                        .count()
                                >= 4,
                        category + " " + band);
            }
        }
        assertEquals(16, samples.stream().filter(Sample::heldOut).count());
    }

    @Test
    void shouldPutAnswersIntoTheBandAPersonPutsThemInto() {
        assertInBand(Calibration.of(samples));
        assertInBand(Calibration.of(samples.stream().filter(Sample::heldOut).toList()));
    }

    @Test
    void shouldOrderEveryTwoAnswersToOneQuestionAsAPersonDoes() {
        List<Calibration.Pair> wrong = Calibration.of(samples).pairs().stream()
                .filter(pair -> !pair.inOrder())
                .toList();

        assertEquals(List.of(), wrong);
    }

    @Test
    void shouldFindMostOfTheStarPartsAPersonFinds() {
        double right = Calibration.of(samples).partsRight();

        assertTrue(right >= WANTED_PARTS, "STAR parts as expected: " + right);
    }

    @Test
    void shouldNotBeChangedByTheRulesEveryAssessmentPasses() {
        for (Calibration.Judged judged : Calibration.of(samples).judged()) {
            assertEquals(
                    judged.assessment().scoring(),
                    AssessmentRules.apply(judged.assessment(), judged.sample().answer())
                            .assessment()
                            .scoring(),
                    judged.sample().name());
        }
    }

    private static void assertInBand(Calibration calibration) {
        assertTrue(
                calibration.inBand() >= WANTED_IN_BAND,
                () -> "in band: " + calibration.inBand() + ", not: "
                        + calibration.outOfBand().stream()
                                .map(judged -> judged.sample().name() + " " + judged.content())
                                .toList());
    }
}
