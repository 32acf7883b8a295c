package dev.mockmate.interview.assessment.domain;

import dev.mockmate.interview.text.domain.AnswerText;
import dev.mockmate.interview.text.domain.PromptInjectionDetector;
import dev.mockmate.interview.text.domain.Words;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The short texts of an assessment: limited, and without what speaks of the protocol between server and model. */
final class FeedbackLines {
    private static final int LONGEST_LINE = 300;

    private FeedbackLines() {}

    /** The first of them that say something, each once. */
    static List<String> lines(List<String> draft, int most) {
        return draft.stream()
                .map(FeedbackLines::line)
                .filter(line -> !line.isBlank())
                .distinct()
                .limit(most)
                .toList();
    }

    /** One text of one line. */
    static String line(String text) {
        return Words.limited(withoutProtocol(text).strip(), LONGEST_LINE);
    }

    /** A text about an answer without the sentences that speak of the protocol. */
    static String withoutProtocol(String text) {
        if (!PromptInjectionDetector.isProtocol(text)) {
            return text;
        }
        AnswerText screened = AnswerText.screened(text);
        return Stream.concat(screened.sentences().stream(), screened.orders().stream())
                .sorted(Comparator.comparingInt(AnswerText.Sentence::start))
                .map(AnswerText.Sentence::text)
                .filter(sentence -> !PromptInjectionDetector.isProtocol(sentence))
                .collect(Collectors.joining(" "));
    }
}
