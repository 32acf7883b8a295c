package dev.mockmate.interview.assessment.domain;

import dev.mockmate.interview.feedback.domain.Star;
import java.util.Locale;
import java.util.Optional;

/** Rule <b>evidence</b>: looks quotes up in the answer and counts those that are not there. */
final class Quotes {

    private final String answer;
    private int dropped;

    Quotes(String answer) {
        this.answer = answer;
    }

    /** The quote where it really stands; its own offsets first, then anywhere, then whatever its case. */
    Optional<Star.Evidence> found(Star.Evidence quote) {
        String text = quote.quote().strip();
        boolean inPlace = quote.start() >= 0
                && quote.end() <= answer.length()
                && quote.start() < quote.end()
                && answer.substring(quote.start(), quote.end()).equals(quote.quote());
        if (inPlace) {
            return Optional.of(quote);
        }
        int at = text.isEmpty() ? -1 : answer.indexOf(text);
        if (at < 0 && !text.isEmpty() && sameLengthInLowerCase()) {
            at = answer.toLowerCase(Locale.ROOT).indexOf(text.toLowerCase(Locale.ROOT));
        }
        if (at < 0) {
            dropped++;
            return Optional.empty();
        }
        int end = Math.min(answer.length(), at + text.length());
        return Optional.of(new Star.Evidence(answer.substring(at, end), at, end));
    }

    /** A few letters change their length in lower case; offsets would no longer fit. */
    private boolean sameLengthInLowerCase() {
        return answer.toLowerCase(Locale.ROOT).length() == answer.length();
    }

    int dropped() {
        return dropped;
    }
}
