package dev.mockmate.interview.assessment.coach.domain;

import dev.mockmate.interview.text.domain.Words;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the wording of an answer says beside its meaning: single words and pairs that follow on each other, all numbers alike. Of how a
 * story is told they know more than its subject: none that a single writer used is among them.
 *
 * @param known where each phrase stands in the rows of weights
 * @param weights for each result what a phrase adds
 * @param average what the phrases of an average graded answer add to its score
 */
record Phrases(Map<String, Integer> known, float[][] weights, double average) {

    private static final String NUMBER = "#";

    /** Each phrase of a text, with how often it comes. */
    static Map<String, Integer> in(String text) {
        Map<String, Integer> counts = new TreeMap<>();
        String before = "";
        for (String said : Words.of(text)) {
            String word = !said.isEmpty() && Character.isDigit(said.charAt(0)) ? NUMBER : said;
            counts.merge(word, 1, Integer::sum);
            if (!before.isEmpty()) {
                counts.merge(before + " " + word, 1, Integer::sum);
            }
            before = word;
        }
        return counts;
    }

    /** Places and shares of the known phrases of a text, in the order of the phrases; the shares are of length 1 together. */
    record Row(int[] places, double[] shares) {

        static Row of(String text, Map<String, Integer> known) {
            List<Integer> places = new ArrayList<>();
            List<Double> shares = new ArrayList<>();
            double squares = 0;
            for (Map.Entry<String, Integer> phrase : in(text).entrySet()) {
                Integer place = known.get(phrase.getKey());
                if (place != null) {
                    double share = 1 + Math.log(phrase.getValue());
                    places.add(place);
                    shares.add(share);
                    squares += share * share;
                }
            }
            double length = Math.sqrt(squares);
            return new Row(
                    places.stream().mapToInt(Integer::intValue).toArray(),
                    shares.stream().mapToDouble(share -> share / length).toArray());
        }
    }

    /** What they add to each result. */
    double[] of(String text) {
        Row row = Row.of(text, known);
        double[] results = new double[weights.length];
        for (int result = 0; result < results.length; result++) {
            for (int at = 0; at < row.places().length; at++) {
                results[result] += weights[result][row.places()[at]] * row.shares()[at];
            }
        }
        return results;
    }

    /** Phrases with their places in the order given. */
    static Map<String, Integer> placed(List<String> phrases) {
        Map<String, Integer> places = new HashMap<>();
        for (String phrase : phrases) {
            places.put(phrase, places.size());
        }
        return places;
    }

    void write(DataOutputStream out) throws IOException {
        String[] phrases = new String[known.size()];
        known.forEach((phrase, place) -> phrases[place] = phrase);
        out.writeInt(phrases.length);
        for (String phrase : phrases) {
            out.writeUTF(phrase);
        }
        Numbers.write(out, weights);
        out.writeDouble(average);
    }

    static Phrases read(DataInputStream in) throws IOException {
        List<String> phrases = new ArrayList<>();
        int count = in.readInt();
        for (int at = 0; at < count; at++) {
            phrases.add(in.readUTF());
        }
        return new Phrases(placed(phrases), Numbers.rows(in), in.readDouble());
    }
}
