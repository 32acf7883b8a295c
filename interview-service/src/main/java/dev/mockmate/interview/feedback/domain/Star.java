package dev.mockmate.interview.feedback.domain;

import dev.mockmate.interview.text.domain.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** The four parts of a story: situation, task, action, result. */
public final class Star {

    private Star() {}

    /** One of the four parts. */
    public enum Part {
        SITUATION,
        TASK,
        ACTION,
        RESULT;

        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How well a part is there. */
    public enum Status {
        PRESENT,
        WEAK,
        MISSING;

        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Status> of(String wire) {
            return Words.constant(values(), wire);
        }
    }

    /**
     * Words of the answer that prove a statement about it: {@code answer.substring(start, end).equals(quote)}, in
     * UTF-16 code units of the submitted text.
     */
    public record Evidence(String quote, int start, int end) {}

    /** What is said about one part. */
    public record Check(Status status, String note, Optional<Evidence> evidence) {}

    /** All four parts. */
    public record Checklist(Check situation, Check task, Check action, Check result) {

        public Check of(Part part) {
            return switch (part) {
                case SITUATION -> situation;
                case TASK -> task;
                case ACTION -> action;
                case RESULT -> result;
            };
        }

        public List<Part> missing() {
            return List.of(Part.values()).stream()
                    .filter(part -> of(part).status() == Status.MISSING)
                    .toList();
        }

        public static Checklist of(Function<Part, Check> check) {
            return new Checklist(
                    check.apply(Part.SITUATION),
                    check.apply(Part.TASK),
                    check.apply(Part.ACTION),
                    check.apply(Part.RESULT));
        }
    }

    /** An answer told again in four parts. */
    public record Version(String situation, String task, String action, String result) {

        public static Version of(Function<Part, String> text) {
            return new Version(
                    text.apply(Part.SITUATION),
                    text.apply(Part.TASK),
                    text.apply(Part.ACTION),
                    text.apply(Part.RESULT));
        }

        public Version map(Function<String, String> change) {
            return new Version(change.apply(situation), change.apply(task), change.apply(action), change.apply(result));
        }
    }
}
