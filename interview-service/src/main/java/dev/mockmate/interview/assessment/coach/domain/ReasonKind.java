package dev.mockmate.interview.assessment.coach.domain;

import dev.mockmate.interview.feedback.domain.Assessment.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The kinds of figures a score is explained by; each figure of an answer belongs to one. */
enum ReasonKind {
    STEPS("what you did yourself, step by step", "little of what you did yourself"),
    OUTCOME("an outcome, and how it was checked", "no clear outcome or check"),
    THOUGHT("reasons, plans weighed and what was learned", "few reasons or lessons"),
    QUESTION("closeness to the question and to what a strong answer has", "distance from the question"),
    SETTING("a concrete setting", "no concrete setting"),
    EMPTY("few claims, slogans and empty sentences", "claims, slogans or empty sentences"),
    SUBSTANCE("sentences like those of strong answers", "sentences like those of weak answers");

    private static final Map<ReasonKind, int[]> PLACES = places(allPlaces());

    private final String raises;
    private final String lowers;

    ReasonKind(String raises, String lowers) {
        this.raises = raises;
        this.lowers = lowers;
    }

    String told(boolean raised) {
        return raised ? "Raised by " + raises : "Lowered by " + lowers;
    }

    /** Where its figures stand in the row of an answer. */
    int[] places() {
        return PLACES.get(this);
    }

    private static Map<ReasonKind, int[]> places(List<ReasonKind> kinds) {
        Map<ReasonKind, int[]> places = new EnumMap<>(ReasonKind.class);
        for (ReasonKind kind : values()) {
            int[] own = new int[kinds.size()];
            int count = 0;
            for (int at = 0; at < own.length; at++) {
                if (kinds.get(at) == kind) {
                    own[count++] = at;
                }
            }
            places.put(kind, Arrays.copyOf(own, count));
        }
        return places;
    }

    /** In the order of {@link AnswerVector#answer}. */
    private static List<ReasonKind> allPlaces() {
        List<ReasonKind> kinds = new ArrayList<>();
        for (int at = 0; at < AnswerFigures.WHOLE; at++) {
            kinds.add(at >= 4 && at <= 8 || at == 10 ? QUESTION : SUBSTANCE);
        }
        for (int turn = 0; turn < 3; turn++) {
            for (int at = 0; at < (turn < 2 ? AnswerFigures.PER_SENTENCE : SentenceFigures.NAMES.size()); at++) {
                kinds.add(ofFigure(at));
            }
        }
        for (int turn = 0; turn < 3; turn++) {
            for (Role role : Role.values()) {
                kinds.add(ofRole(role));
            }
        }
        for (int turn = 0; turn < 4; turn++) {
            kinds.add(SUBSTANCE);
            kinds.add(QUESTION);
            kinds.add(SUBSTANCE);
            kinds.add(EMPTY);
        }
        while (kinds.size() < AnswerVector.ANSWER) {
            kinds.add(SUBSTANCE);
        }
        return kinds;
    }

    private static ReasonKind ofFigure(int at) {
        if (at >= SentenceFigures.NAMES.size()) {
            return at < SentenceFigures.NAMES.size() + 2 ? QUESTION : SUBSTANCE;
        }
        return switch (SentenceFigures.NAMES.get(at)) {
            case "own act", "team act", "i", "we", "past" -> STEPS;
            case "outcome", "check", "figure" -> OUTCOME;
            case "reason", "learning", "intending" -> THOUGHT;
            case "question said", "job said" -> QUESTION;
            case "name", "quote" -> SETTING;
            case "words", "word length" -> SUBSTANCE;
            default -> EMPTY;
        };
    }

    private static ReasonKind ofRole(Role role) {
        return switch (role) {
            case OWN_ACTION, TEAM_ACTION -> STEPS;
            case RESULT -> OUTCOME;
            case REFLECTION, PLAN -> THOUGHT;
            case SITUATION, TASK -> SETTING;
            case CLAIM, FILLER, ORDER -> EMPTY;
        };
    }
}
