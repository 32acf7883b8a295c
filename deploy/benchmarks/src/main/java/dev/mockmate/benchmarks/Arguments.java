package dev.mockmate.benchmarks;

import java.util.Iterator;
import java.util.List;

/** The options of a benchmark, one after the other; each complaint is a {@link NotMeasuredException} with a sentence about it. */
final class Arguments {

    private final Iterator<String> rest;
    private String current = "";

    Arguments(List<String> arguments) {
        this.rest = arguments.iterator();
    }

    boolean hasNext() {
        return rest.hasNext();
    }

    /** The next option. */
    String next() {
        current = rest.next();
        return current;
    }

    /** What is said for the option. */
    String value() {
        if (!rest.hasNext()) {
            throw new NotMeasuredException(current + " needs a value.");
        }
        return rest.next();
    }

    /** A number for the option. */
    double number() {
        String value = value();
        try {
            return Double.parseDouble(value);
        } catch (NumberFormatException e) {
            throw new NotMeasuredException(current + " wants a number, not " + value + ".", e);
        }
    }

    /** A whole number above 0 for the option. */
    int count() {
        String value = value();
        try {
            int count = Integer.parseInt(value);
            if (count > 0) {
                return count;
            }
        } catch (NumberFormatException e) {
            throw new NotMeasuredException(current + " wants a whole number, not " + value + ".", e);
        }
        throw new NotMeasuredException(current + " wants more than 0.");
    }
}
