package dev.mockmate.testsession.question.domain;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a candidate does to answer a question. */
public sealed interface Task {

    /**
     * Writes a program that reads standard input and writes standard output.
     *
     * @param samples shown to candidates, worth nothing
     * @param tests scored; hidden ones are never shown to candidates
     * @param stopAfterFirstFailure whether the tests behind the first one that fails are not run
     * @param boilerPlate what candidates begin with, by language
     * @param referenceSolutions programs known to pass, by language; never shown to candidates
     */
    record Code(
            List<TestCase> samples,
            List<TestCase> tests,
            Checker checker,
            ExecutionLimits limits,
            boolean stopAfterFirstFailure,
            Map<Language, String> boilerPlate,
            Map<Language, String> referenceSolutions)
            implements Task {
        /** Keeps its lists to itself. */
        public Code {
            samples = List.copyOf(samples);
            tests = List.copyOf(tests);
            boilerPlate = Map.copyOf(boilerPlate);
            referenceSolutions = Map.copyOf(referenceSolutions);
        }

        /** What a submission is run against: the samples, then the scored tests; a sample with the id of one of these stands back. */
        public List<TestCase> allTests() {
            Set<String> scored = tests.stream().map(TestCase::id).collect(Collectors.toSet());
            return Stream.concat(samples.stream().filter(sample -> !scored.contains(sample.id())), tests.stream())
                    .toList();
        }

        /** The samples, then the scored tests, whatever their ids. */
        public List<TestCase> samplesAndTests() {
            return Stream.concat(samples.stream(), tests.stream()).toList();
        }

        /**
         * The points for the tests that passed, out of the question's, by the weight of each scored test; tests without weights
         * (and the samples of a question that has nothing else) count alike. All points come for all tests alone: parts are
         * rounded down.
         *
         * @param passed ids of the tests that passed
         */
        public int score(Set<String> passed, int points) {
            List<TestCase> scored = tests.isEmpty() ? samples : tests;
            boolean weighted = scored.stream().anyMatch(test -> test.points() > 0);
            long all = 0;
            long reached = 0;
            for (TestCase test : scored) {
                long weight = weighted ? test.points() : 1;
                all += weight;
                reached += passed.contains(test.id()) ? weight : 0;
            }
            return all == 0 ? 0 : (int) (points * reached / all);
        }
    }

    /**
     * Picks from choices.
     *
     * @param correct ids of the right choices; never shown to candidates
     * @param multiple whether more than one may be picked
     */
    record Choice(List<Option> options, Set<String> correct, boolean multiple) implements Task {
        /** Keeps its lists to itself. */
        public Choice {
            options = List.copyOf(options);
            correct = Set.copyOf(correct);
        }

        /** One of the choices. */
        public record Option(String id, String text) {}

        /** All points when exactly the right choices were picked, else none. */
        public int score(Set<String> picked, int points) {
            return correct.equals(picked) ? points : 0;
        }
    }

    /**
     * Writes a text.
     *
     * @param accepted answers that earn all points when the text is graded by this service; never shown to candidates
     */
    record FreeText(List<String> accepted) implements Task {
        /** Keeps its list to itself. */
        public FreeText {
            accepted = List.copyOf(accepted);
        }

        /** All points for one of the accepted answers; case and blanks around it do not count. */
        public int score(String answer, int points) {
            return accepted.stream().anyMatch(right -> right.strip().equalsIgnoreCase(answer.strip())) ? points : 0;
        }
    }
}
