package dev.mockmate.interview.assessment.calibration;

import dev.mockmate.interview.assessment.calibration.CalibrationSet.Band;
import dev.mockmate.interview.assessment.calibration.CalibrationSet.Sample;
import dev.mockmate.interview.assessment.coach.domain.BuiltInCoach;
import dev.mockmate.interview.feedback.domain.Assessment;
import dev.mockmate.interview.feedback.domain.Assessment.ContentBreakdown;
import dev.mockmate.interview.feedback.domain.Star.Part;
import dev.mockmate.interview.feedback.domain.Star.Status;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * How often the built-in coach says what a person says about the hand-written answers. {@code
 * deploy/benchmarks/run coach-calibration} prints it, apart for the answers the rules were tuned on and for those held
 * out.
 */
final class Calibration {

    private final List<Judged> judged;

    private Calibration(List<Judged> judged) {
        this.judged = judged;
    }

    /** A sample with what the coach says about it. */
    record Judged(Sample sample, Assessment assessment) {

        double content() {
            return assessment.scoring().content();
        }

        boolean inBand() {
            return Band.of(content()) == sample.band();
        }

        Status said(Part part) {
            return assessment.contentFeedback().starChecklist().of(part).status();
        }

        long partsRight() {
            return Arrays.stream(Part.values())
                    .filter(part -> said(part) == sample.star().get(part))
                    .count();
        }
    }

    /** Two answers to one question of which the first is expected to be the weaker. */
    record Pair(Judged lower, Judged higher) {

        boolean inOrder() {
            return lower.content() < higher.content();
        }

        boolean weakAndStrong() {
            return lower.sample().band() == Band.WEAK && higher.sample().band() == Band.STRONG;
        }

        @Override
        public String toString() {
            return lower.sample().name() + " (" + lower.content() + ") < "
                    + higher.sample().name() + " (" + higher.content() + ")";
        }
    }

    static Calibration of(List<Sample> samples) {
        BuiltInCoach coach = new BuiltInCoach();
        return new Calibration(samples.stream()
                .map(sample -> new Judged(sample, coach.assess(sample.answer())))
                .toList());
    }

    List<Judged> judged() {
        return judged;
    }

    List<Judged> outOfBand() {
        return judged.stream().filter(one -> !one.inBand()).toList();
    }

    double inBand() {
        return 1 - (double) outOfBand().size() / judged.size();
    }

    double partsRight() {
        return (double) judged.stream().mapToLong(Judged::partsRight).sum() / (judged.size() * Part.values().length);
    }

    /** Every two answers to one question with different expected bands. */
    List<Pair> pairs() {
        List<Pair> pairs = new ArrayList<>();
        for (Judged lower : judged) {
            for (Judged higher : judged) {
                boolean sameQuestion =
                        lower.sample().question().equals(higher.sample().question());
                if (sameQuestion
                        && lower.sample().band().compareTo(higher.sample().band()) < 0) {
                    pairs.add(new Pair(lower, higher));
                }
            }
        }
        return pairs;
    }

    public static void main(String[] args) {
        List<Sample> samples = CalibrationSet.samples();
        of(samples).judged.forEach(one -> System.out.println(line(one)));
        System.out.println();
        print(
                "tuned on",
                of(samples.stream().filter(sample -> !sample.heldOut()).toList()));
        print("held out", of(samples.stream().filter(Sample::heldOut).toList()));
        print("all", of(samples));
    }

    private static String line(Judged one) {
        ContentBreakdown parts = one.assessment().scoring().contentBreakdown();
        return String.format(
                Locale.ROOT,
                "%-24s %-8s %4.1f %-8s %s  star %4.1f relevance %4.1f clarity %4.1f impact %4.1f  expected %s said %s",
                one.sample().name(),
                one.sample().band().wire(),
                one.content(),
                Band.of(one.content()).wire(),
                one.inBand() ? "    " : "MISS",
                parts.star(),
                parts.relevance(),
                parts.clarity(),
                parts.impact(),
                letters(one, false),
                letters(one, true));
    }

    /** The statuses of situation, task, action and result as p, w or m. */
    private static String letters(Judged one, boolean said) {
        return Arrays.stream(Part.values())
                .map(part -> said ? one.said(part) : one.sample().star().get(part))
                .map(status -> status.wire().substring(0, 1))
                .collect(Collectors.joining());
    }

    private static void print(String name, Calibration of) {
        List<Pair> pairs = of.pairs();
        List<Pair> extremes = pairs.stream().filter(Pair::weakAndStrong).toList();
        System.out.printf(
                Locale.ROOT,
                "%-9s %d answers: %.1f %% in the expected band, %.1f %% of the STAR parts as expected,"
                        + " weak < strong in %d of %d pairs, all bands ordered in %d of %d%n",
                name,
                of.judged.size(),
                100 * of.inBand(),
                100 * of.partsRight(),
                extremes.stream().filter(Pair::inOrder).count(),
                extremes.size(),
                pairs.stream().filter(Pair::inOrder).count(),
                pairs.size());
    }
}
