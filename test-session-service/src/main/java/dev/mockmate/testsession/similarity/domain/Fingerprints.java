package dev.mockmate.testsession.similarity.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The fingerprints of a program by winnowing (Schleimer, Wilkerson, Aiken 2003): of each window of {@value #WINDOW} runs of {@value
 * #RUN} tokens the smallest hash, the rightmost of equal ones. Whatever two programs share of {@value #RUN} + {@value #WINDOW} - 1
 * tokens is found, nothing shorter than {@value #RUN}.
 *
 * @param tokens the program's
 * @param places the first token of each fingerprint's first run
 */
record Fingerprints(List<Tokens.Token> tokens, Map<Long, Integer> places) {
    static final int RUN = 10;
    static final int WINDOW = 4;
    private static final long BASE = 1_000_003;

    static Fingerprints of(String code) {
        List<Tokens.Token> tokens = Tokens.of(code);
        Map<Long, Integer> places = new LinkedHashMap<>();
        int runs = tokens.size() - RUN + 1;
        long[] hashes = new long[Math.max(0, runs)];
        for (int i = 0; i < runs; i++) {
            hashes[i] = hash(tokens, i);
        }
        for (int from = 0; from + Math.min(WINDOW, runs) <= runs && runs > 0; from++) {
            int smallest = from;
            for (int i = from; i < from + Math.min(WINDOW, runs); i++) {
                smallest = hashes[i] <= hashes[smallest] ? i : smallest;
            }
            places.putIfAbsent(hashes[smallest], smallest);
        }
        return new Fingerprints(tokens, places);
    }

    private static long hash(List<Tokens.Token> tokens, int from) {
        long hash = 7;
        for (int i = from; i < from + RUN; i++) {
            hash = hash * BASE + tokens.get(i).kind().hashCode();
        }
        // neighbours in the polynomial are no neighbours in the order
        hash ^= hash >>> 33;
        return hash * 0xff51afd7ed558ccdL;
    }
}
