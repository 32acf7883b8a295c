package dev.mockmate.interview.assessment.coach.domain;

import dev.mockmate.interview.assessment.coach.domain.AnswerFigures.Asked;
import dev.mockmate.interview.feedback.domain.Assessment.Reason;
import dev.mockmate.interview.feedback.domain.Assessment.Role;
import dev.mockmate.interview.feedback.domain.Scores;
import dev.mockmate.interview.feedback.domain.Star;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What was learned from graded answers: the role of each sentence, and of the answer its score, STAR parts, relevance, conduct and
 * whether to ask again. The same answer always gets the same numbers. {@code deploy/train-coach} writes its file.
 *
 * @param sentences judges a sentence
 * @param answers judges an answer: eleven results
 * @param phrases what its wording adds to them
 * @param about tells an answer to this question from one to another question of the same job
 */
record CoachModel(String provenance, Straight sentences, Curved answers, Phrases phrases, Curved about) {

    static final int SCORE = 0;
    static final int RELEVANCE = 1;
    static final int HARMFUL = 2;
    static final int NONSENSE = 3;
    static final int FOLLOW_UP = 4;
    static final int STAR = 5;
    static final int WEAK = 9;
    static final int STRONG = 10;
    static final int RESULTS = 11;

    private static final double ABOUT_ENOUGH = 4;
    private static final double POINT_OFF = 0.6;
    static final double WEAK_BELOW = 4;
    static final double STRONG_FROM = 7;
    private static final double STEP = 0.1;

    /** How far outside of its band a score still tells answers of the band from each other. */
    private static final double BEYOND_THE_BAND = 0.5;

    /** Below these it becomes the likelier that an answer is weak the less it is about what was asked. */
    private static final double ON_THE_QUESTION = 7;

    private static final double LIKE_AN_ANSWER_TO_IT = 4.5;
    private static final double WEAK_BY_NEARNESS = 0.8;

    /** What is learned of few answers draws towards the middle: so strong ones are found as often as weak ones. */
    private static final double HEAD_START_OF_STRONG = 0.5;

    private static final double ASK_FROM = 5;
    private static final double BARELY_SURE = 1;
    private static final double MIDDLE = 5;
    private static final double WORTH_TELLING = 0.05;
    private static final int MAGIC = 0x4d4d4334;

    /** The model that ships with the service. */
    static CoachModel builtIn() {
        try (InputStream resource = CoachModel.class.getResourceAsStream("coach-model.bin");
                DataInputStream in = new DataInputStream(new BufferedInputStream(resource))) {
            return read(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The coach's model cannot be read", unreadable);
        }
    }

    static CoachModel read(DataInputStream in) throws IOException {
        if (in.readInt() != MAGIC) {
            throw new IOException("This is no model of the coach");
        }
        CoachModel model =
                new CoachModel(in.readUTF(), Straight.read(in), Curved.read(in), Phrases.read(in), Curved.read(in));
        if (model.sentences().mean().length != AnswerVector.SENTENCE
                || model.answers().mean().length != AnswerVector.ANSWER
                || model.about().mean().length != AnswerVector.ABOUT) {
            throw new IOException("The model was trained with other figures: run deploy/train-coach");
        }
        return model;
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(MAGIC);
        out.writeUTF(provenance);
        sentences.write(out);
        answers.write(out);
        phrases.write(out);
        about.write(out);
    }

    /**
     * What the model says of an answer.
     *
     * @param score 0 to 10, after what caps it
     * @param results by the constants above, 0 to 10 each, before what caps
     * @param roles for each sentence the shares of the ten roles
     * @param sure by how much the band goes before the next likely one, 0 to about 10
     * @param cap what keeps the whole answer down, when something does
     * @param reasons from 5 to the score
     */
    record Opinion(
            AnswerFigures answer,
            double score,
            double[] results,
            double[][] roles,
            double sure,
            Optional<AnswerCap> cap,
            List<Reason> reasons) {

        /** Whether those who graded would have asked again. */
        boolean asksAgain() {
            return score < STRONG_FROM && results[FOLLOW_UP] >= ASK_FROM;
        }

        Star.Status status(Star.Part part) {
            boolean outright =
                    answer.sentences().stream().anyMatch(sentence -> LearnedStar.isOutright(part, sentence.text()));
            return LearnedStar.status(part, results[STAR + part.ordinal()], outright);
        }

        /** Of the sentence at this place. */
        Role role(int at) {
            return LearnedStar.role(roles[at], answer.sentences().get(at).text());
        }

        /** Whether what keeps it down is more than its shortness. */
        boolean isEmptyForm() {
            return cap.isPresent() && !cap.get().isForLength();
        }
    }

    /** What answers like it are worth: the likeliest band, and how far it is before the next. */
    private record Band(double from, double to, double sure, String told) {

        static Band of(double weak, double likelyStrong) {
            double middling = 10 - weak - likelyStrong;
            double strong = likelyStrong + HEAD_START_OF_STRONG;
            double most = Math.max(weak, Math.max(middling, strong));
            double least = Math.min(weak, Math.min(middling, strong));
            double sure = most - (weak + middling + strong - most - least);
            if (most == strong) {
                return new Band(STRONG_FROM, 10, sure, "strong");
            }
            return most == weak
                    ? new Band(0, WEAK_BELOW - STEP, sure, "weak")
                    : new Band(WEAK_BELOW, STRONG_FROM - STEP, sure, "middling");
        }

        /** The score drawn into the band, so that answers outside of it keep their order. */
        double within(double score) {
            double share = (score - from + BEYOND_THE_BAND) / (to - from + 2 * BEYOND_THE_BAND);
            return from + (to - from) * Math.max(0, Math.min(1, share));
        }
    }

    /** @param text with at least one word */
    Opinion of(String text, Asked asked, Meaning meaning) {
        AnswerFigures answer = AnswerFigures.of(text, asked, meaning);
        float[][] rows = AnswerVector.sentences(answer);
        double[][] judged = Arrays.stream(rows).map(sentences::of).toArray(double[][]::new);
        float[] scaled = answers.scaled(AnswerVector.answer(answer, judged));
        double[] results = answers.ofScaled(scaled);
        double[] worded = phrases.of(text);
        for (int at = 0; at < results.length; at++) {
            results[at] += worded[at];
        }
        double near = about.of(AnswerVector.about(answer))[0];
        double off = POINT_OFF * Math.max(0, ABOUT_ENOUGH - near);
        double doubt = Math.max(0, ON_THE_QUESTION - results[RELEVANCE])
                + WEAK_BY_NEARNESS * Math.max(0, LIKE_AN_ANSWER_TO_IT - near);
        results[WEAK] += doubt;
        results[STRONG] -= doubt;
        results[RELEVANCE] = Math.max(0, Math.min(10, results[RELEVANCE] - off));
        List<Reason> reasons = reasons(scaled, worded[SCORE], results[SCORE]);
        double plain = Math.max(0, Math.min(10, results[SCORE]));
        double score = plain - Math.min(plain, off);
        add(reasons, "It is more like an answer to another question", score - plain);
        Band band = Band.of(results[WEAK], results[STRONG]);
        double kept = band.within(score);
        add(reasons, "As a whole it is most like " + band.told() + " answers", kept - score);
        Optional<AnswerCap> cap = AnswerCap.of(text, asked, answer, results);
        double capped = Math.min(kept, cap.map(AnswerCap::ceiling).orElse(kept));
        cap.ifPresent(keeping -> add(reasons, keeping.reason(), capped - kept));
        return new Opinion(
                answer,
                Scores.score(capped),
                results,
                Arrays.stream(judged).map(AnswerVector::shares).toArray(double[][]::new),
                capped < band.from() ? Math.min(band.sure(), BARELY_SURE) : band.sure(),
                cap,
                closed(reasons, Scores.score(capped)));
    }

    /** What each kind of figures and the wording add or take: the Shapley values, so that all of them together are the score. */
    private List<Reason> reasons(float[] scaled, double worded, double score) {
        ReasonKind[] kinds = ReasonKind.values();
        double[][] apart = new double[kinds.length][answers.known().length];
        double[][] without = new double[kinds.length][answers.known().length];
        float[] average = new float[scaled.length];
        for (int one = 0; one < answers.known().length; one++) {
            float[] known = answers.known()[one];
            for (int kind = 0; kind < kinds.length; kind++) {
                for (int at : kinds[kind].places()) {
                    apart[kind][one] += Curved.apart(scaled, known, at, at + 1);
                    without[kind][one] += Curved.apart(average, known, at, at + 1);
                }
            }
        }
        double[] scores = new double[1 << kinds.length];
        for (int set = 0; set < scores.length; set++) {
            scores[set] = score(set, apart, without);
        }
        double[] effects = Shapley.of(kinds.length, scores);
        List<Reason> reasons = new ArrayList<>();
        for (ReasonKind kind : kinds) {
            add(reasons, kind.told(effects[kind.ordinal()] > 0), effects[kind.ordinal()]);
        }
        double wording = worded - phrases.average();
        add(
                reasons,
                wording > 0
                        ? "Raised by words like those of strong answers"
                        : "Lowered by words like those of weak answers",
                wording);
        reasons.sort(Comparator.comparingDouble(reason -> -Math.abs(reason.effect())));
        add(reasons, "Where an average answer stands", scores[0] + phrases.average() - MIDDLE);
        add(reasons, "The scale ends here", Math.max(0, Math.min(10, score)) - score);
        return reasons;
    }

    private double score(int set, double[][] apart, double[][] without) {
        double score = answers.base()[SCORE];
        float[] weights = answers.weights()[SCORE];
        for (int one = 0; one < weights.length; one++) {
            double sum = 0;
            for (int kind = 0; kind < apart.length; kind++) {
                sum += (set & 1 << kind) != 0 ? apart[kind][one] : without[kind][one];
            }
            score += weights[one] * answers.like(sum);
        }
        return score;
    }

    private static void add(List<Reason> reasons, String text, double effect) {
        double rounded = Scores.oneDecimal(effect);
        if (Math.abs(rounded) > WORTH_TELLING) {
            reasons.add(new Reason(text, rounded));
        }
    }

    /** With what rounding left over in the largest, so that 5 and all of them are the score. */
    private static List<Reason> closed(List<Reason> reasons, double score) {
        double rest =
                score - MIDDLE - reasons.stream().mapToDouble(Reason::effect).sum();
        double rounded = Scores.oneDecimal(rest);
        if (Math.abs(rounded) > WORTH_TELLING) {
            if (reasons.isEmpty()) {
                reasons.add(new Reason("Everything together", rounded));
            } else {
                Reason first = reasons.get(0);
                reasons.set(0, new Reason(first.text(), Scores.oneDecimal(first.effect() + rounded)));
            }
        }
        return List.copyOf(reasons);
    }
}
