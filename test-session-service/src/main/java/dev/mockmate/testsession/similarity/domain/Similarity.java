package dev.mockmate.testsession.similarity.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What programs for one question have in common: data for people, no verdict. Short programs for a simple question are alike by
 * themselves. What candidates began with, and what most have, does not count.
 */
public final class Similarity {
    private static final int COMMON = 10;
    private static final int MAX_MATCHES = 50;

    private Similarity() {}

    /** A program of a test. */
    public record Program(UUID testId, String language, String code) {}

    /** A place in a program, {@code [start, end)} in characters. */
    public record Place(int start, int end) {}

    /** The same in two programs. */
    public record Match(Place a, Place b) {}

    /**
     * Two programs with something in common.
     *
     * @param score the part of the fingerprints of the one with fewer that the other has too, from 0 to 1
     */
    public record Pair(UUID a, UUID b, double score, List<Match> matches) {}

    /**
     * The pairs most alike first, of programs in one language.
     *
     * @param boilerPlate what candidates began with, by language
     */
    public static List<Pair> pairs(List<Program> programs, Map<String, String> boilerPlate, double least, int most) {
        return programs.stream()
                .sorted(Comparator.comparing(Program::testId))
                .collect(Collectors.groupingBy(Program::language))
                .entrySet()
                .stream()
                .flatMap(same ->
                        ofLanguage(same.getValue(), boilerPlate.getOrDefault(same.getKey(), ""), least).stream())
                .sorted(Comparator.comparing(Pair::score)
                        .reversed()
                        .thenComparing(Pair::a)
                        .thenComparing(Pair::b))
                .limit(most)
                .toList();
    }

    private static List<Pair> ofLanguage(List<Program> programs, String boilerPlate, double least) {
        List<Fingerprints> prints = programs.stream()
                .map(program -> Fingerprints.of(program.code()))
                .toList();
        Set<Long> ignored = new HashSet<>(Fingerprints.of(boilerPlate).places().keySet());
        ignored.addAll(common(prints));
        List<Set<Long>> own = prints.stream()
                .map(print -> print.places().keySet().stream()
                        .filter(hash -> !ignored.contains(hash))
                        .collect(Collectors.toSet()))
                .toList();
        List<Pair> pairs = new ArrayList<>();
        shared(own).forEach((pair, count) -> {
            int first = (int) (pair >>> 32);
            int second = (int) (long) pair;
            double score = (double) count
                    / Math.min(own.get(first).size(), own.get(second).size());
            if (score >= least) {
                pairs.add(new Pair(
                        programs.get(first).testId(),
                        programs.get(second).testId(),
                        Math.round(score * 100) / 100.0,
                        matches(prints.get(first), prints.get(second), ignored)));
            }
        });
        return pairs;
    }

    /** What more than ten programs, and more than half of them, have is the question's and nobody's. */
    private static Set<Long> common(List<Fingerprints> prints) {
        Map<Long, Integer> owners = new HashMap<>();
        prints.forEach(print -> print.places().keySet().forEach(hash -> owners.merge(hash, 1, Integer::sum)));
        int limit = Math.max(COMMON, prints.size() / 2);
        return owners.entrySet().stream()
                .filter(owned -> owned.getValue() > limit)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** How many fingerprints each two have in common; the key holds both numbers. */
    private static Map<Long, Integer> shared(List<Set<Long>> own) {
        Map<Long, List<Integer>> owners = new LinkedHashMap<>();
        for (int i = 0; i < own.size(); i++) {
            for (Long hash : own.get(i)) {
                owners.computeIfAbsent(hash, none -> new ArrayList<>()).add(i);
            }
        }
        Map<Long, Integer> shared = new HashMap<>();
        owners.values().forEach(who -> {
            for (int i = 0; i < who.size(); i++) {
                for (int j = i + 1; j < who.size(); j++) {
                    shared.merge((long) who.get(i) << 32 | who.get(j), 1, Integer::sum);
                }
            }
        });
        return shared;
    }

    /** Common runs, made as long as they are; what lies in one already is not told again. */
    private static List<Match> matches(Fingerprints a, Fingerprints b, Set<Long> ignored) {
        List<Match> matches = new ArrayList<>();
        int behind = 0;
        List<Map.Entry<Long, Integer>> inOrder = a.places().entrySet().stream()
                .filter(print -> b.places().containsKey(print.getKey()) && !ignored.contains(print.getKey()))
                .sorted(Map.Entry.comparingByValue())
                .toList();
        for (Map.Entry<Long, Integer> print : inOrder) {
            int i = print.getValue();
            if (i < behind || matches.size() == MAX_MATCHES) {
                continue;
            }
            int j = b.places().get(print.getKey());
            int length = 0;
            while (i + length < a.tokens().size()
                    && j + length < b.tokens().size()
                    && a.tokens()
                            .get(i + length)
                            .kind()
                            .equals(b.tokens().get(j + length).kind())) {
                length++;
            }
            if (length >= Fingerprints.RUN) {
                matches.add(new Match(place(a, i, length), place(b, j, length)));
                behind = i + length;
            }
        }
        return List.copyOf(matches);
    }

    private static Place place(Fingerprints of, int first, int length) {
        return new Place(
                of.tokens().get(first).start(),
                of.tokens().get(first + length - 1).end());
    }
}
