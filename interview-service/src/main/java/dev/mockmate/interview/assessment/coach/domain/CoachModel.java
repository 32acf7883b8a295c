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
import java.util.List;
import java.util.Optional;

/**
 * What was learned from graded answers: the role of each sentence, and of the answer its score, STAR parts, relevance, conduct and
 * whether to ask again. The same answer always gets the same numbers. {@code deploy/train-coach} writes its file.
 *
 * @param sentences judges a sentence
 * @param answers judges an answer: eleven results, then the gaps
 * @param phrases what its wording adds to them
 * @param about tells an answer to this question from one to another question of the same job
 * @param directions what the known answers mean; follows from {@code answers}, like {@code kinds}
 * @param kinds what each kind of figures does to the score
 */
record CoachModel(
        String provenance,
        Straight sentences,
        Curved answers,
        Phrases phrases,
        Curved about,
        KnownDirections directions,
        KindLikeness kinds) {

    static final int SCORE = 0;
    static final int RELEVANCE = 1;
    static final int HARMFUL = 2;
    static final int NONSENSE = 3;
    static final int FOLLOW_UP = 4;
    static final int STAR = 5;
    static final int WEAK = 9;
    static final int STRONG = 10;

    /** From here on, for each {@link Gap}, how likely it is the one thing to change first. */
    static final int GAPS = 11;

    private static final double ABOUT_ENOUGH = 4;
    private static final double POINT_OFF = 0.6;
    static final double WEAK_BELOW = 4;
    static final double STRONG_FROM = 7;

    /** Below these it becomes the likelier that an answer is weak the less it is about what was asked. */
    private static final double ON_THE_QUESTION = 7;

    private static final double LIKE_AN_ANSWER_TO_IT = 4.5;
    private static final double WEAK_BY_NEARNESS = 0.8;

    private static final double SHARE_OF_LIKELIHOOD = 0.25;
    private static final double MIDDLE = 5;
    private static final double ASK_FROM = 5;

    /** Those who graded asked again after every middling answer: after one that seems to be one it takes less to ask. */
    private static final double ASK_A_MIDDLING_ONE_FROM = 4;

    private static final double BARELY_SURE = 1;
    /** Rests judged side by side; whether more are wanted is known after them. */
    private static final int AT_ONCE = 8;

    private static final int MAGIC = 0x4d4d4335;

    /** The model that ships with the service. */
    static CoachModel builtIn() {
        try (InputStream resource = CoachModel.class.getResourceAsStream("coach-model.bin");
                DataInputStream in = new DataInputStream(new BufferedInputStream(resource))) {
            return read(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The coach's model cannot be read", unreadable);
        }
    }

    CoachModel(String provenance, Straight sentences, Curved answers, Phrases phrases, Curved about) {
        this(provenance, sentences, answers, phrases, about, KnownDirections.of(answers), KindLikeness.of(answers));
    }

    static CoachModel read(DataInputStream in) throws IOException {
        if (in.readInt() != MAGIC) {
            throw new IOException("This is no model of the coach");
        }
        CoachModel model =
                new CoachModel(in.readUTF(), Straight.read(in), Curved.read(in), Phrases.read(in), Curved.read(in));
        if (model.sentences().mean().length != AnswerVector.SENTENCE
                || model.answers().mean().length != AnswerVector.ANSWER
                || model.about().mean().length != AnswerVector.ABOUT
                || model.answers().base().length != GAPS + Gap.values().length) {
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
     * @param results by the constants above, 0 to 10 each (of gaps 0 to 1), before what caps
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

        /** Whether those who graded would have asked again, which they hardly did after a strong answer; {@link LearnedFollowUp} decides whether that is done. */
        boolean asksAgain() {
            double from = score < WEAK_BELOW ? ASK_FROM : ASK_A_MIDDLING_ONE_FROM;
            return score < STRONG_FROM && results[FOLLOW_UP] >= from;
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

        /** The same with no higher score than this one, for sentences that may be no part of the answer. */
        Opinion worthAtMost(double least) {
            if (least >= score) {
                return this;
            }
            List<Reason> more = new ArrayList<>(reasons);
            ScoreReasons.add(more, "Sentences that may be no part of the answer earn nothing", least - score);
            double surely = Band.begins(least) < Band.begins(score) ? Math.min(sure, BARELY_SURE) : sure;
            return new Opinion(answer, least, results, roles, surely, cap, List.copyOf(more));
        }

        /** Whether what keeps it down is more than its shortness. */
        boolean isEmptyForm() {
            return cap.isPresent() && !cap.get().isForLength();
        }
    }

    /** What is seen of an answer before it is explained. */
    private record Seen(
            AnswerFigures answer,
            double[][] judged,
            float[] scaled,
            double worded,
            double[] results,
            double score,
            Band band,
            Optional<AnswerCap> cap) {

        /** In the band by both: what such answers were graded, and how much likelier it is strong than weak. */
        double kept() {
            double likely = Math.max(0, Math.min(10, MIDDLE + (results[STRONG] - results[WEAK]) / 2));
            return band.within(score + SHARE_OF_LIKELIHOOD * (likely - score));
        }

        double capped() {
            return Math.min(kept(), cap.map(AnswerCap::ceiling).orElse(10.0));
        }

        /** Not counting how little was said. */
        double worth() {
            return Scores.score(cap.filter(one -> one.isForLength()).isPresent() ? kept() : capped());
        }
    }

    /** @param text with at least one word */
    Opinion of(String text, Asked asked, Meaning meaning) {
        Seen seen = seen(List.of(text), new AskedFigures(asked, meaning)).get(0);
        return opinion(seen, Scores.score(seen.capped()));
    }

    /** The same, but inside of its band sentences that could stand in any answer earn nothing. */
    Opinion earned(String text, AskedFigures rows, StockSentences stock) {
        Asked asked = rows.asked();
        Seen seen = seen(List.of(text), rows).get(0);
        double least = Scores.score(seen.capped());
        double floor = Band.begins(least);
        List<String> rests = new ArrayList<>(
                Portable.without(text, seen.answer(), shares(seen), directions, stock.to(asked.category())));
        for (int from = 0; from < rests.size() && least > floor; from += AT_ONCE) {
            for (Seen rest : seen(rests.subList(from, Math.min(rests.size(), from + AT_ONCE)), rows)) {
                least = Math.min(least, rest.worth());
            }
        }
        return opinion(seen, Math.max(least, floor));
    }

    /** What texts are worth as answers to what is asked, in their order. */
    double[] worth(List<String> texts, AskedFigures asked) {
        return seen(texts, asked).stream().mapToDouble(Seen::capped).toArray();
    }

    private List<Seen> seen(List<String> texts, AskedFigures asked) {
        List<AnswerFigures> figures =
                texts.stream().map(text -> AnswerFigures.of(text, asked)).toList();
        double[][][] judged = figures.stream().map(this::judged).toArray(double[][][]::new);
        float[][] scaled = new float[texts.size()][];
        for (int at = 0; at < scaled.length; at++) {
            scaled[at] = answers.scaled(AnswerVector.answer(figures.get(at), judged[at]));
        }
        double[][] results = answers.ofScaled(scaled);
        List<Seen> seen = new ArrayList<>();
        for (int at = 0; at < scaled.length; at++) {
            seen.add(seen(texts.get(at), asked.asked(), figures.get(at), judged[at], scaled[at], results[at]));
        }
        return seen;
    }

    private double[][] judged(AnswerFigures answer) {
        return Arrays.stream(AnswerVector.sentences(answer)).map(sentences::of).toArray(double[][]::new);
    }

    private Seen seen(
            String text, Asked asked, AnswerFigures answer, double[][] judged, float[] scaled, double[] results) {
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
        double plain = Math.max(0, Math.min(10, results[SCORE]));
        return new Seen(
                answer,
                judged,
                scaled,
                worded[SCORE],
                results,
                plain - Math.min(plain, off),
                Band.of(results[WEAK], results[STRONG]),
                AnswerCap.of(text, asked, answer, results));
    }

    private static double[][] shares(Seen seen) {
        return Arrays.stream(seen.judged()).map(AnswerVector::shares).toArray(double[][]::new);
    }

    private Opinion opinion(Seen seen, double score) {
        double[] results = seen.results();
        List<Reason> reasons = ScoreReasons.of(kinds, phrases, seen.scaled(), seen.worded(), results[SCORE]);
        double plain = Math.max(0, Math.min(10, results[SCORE]));
        ScoreReasons.add(reasons, "It is more like an answer to another question", seen.score() - plain);
        ScoreReasons.add(
                reasons, "As a whole it is most like " + seen.band().told() + " answers", seen.kept() - seen.score());
        seen.cap().ifPresent(keeping -> ScoreReasons.add(reasons, keeping.reason(), seen.capped() - seen.kept()));
        ScoreReasons.add(
                reasons, "Sentences that could stand in any answer earn nothing", score - Scores.score(seen.capped()));
        double sure = seen.band().sure();
        return new Opinion(
                seen.answer(),
                score,
                results,
                shares(seen),
                score < seen.band().from() ? Math.min(sure, BARELY_SURE) : sure,
                seen.cap(),
                ScoreReasons.closed(reasons, score));
    }
}
