package dev.mockmate.interview.assessment.coach.domain;

import dev.mockmate.interview.feedback.domain.Assessment.ChangeType;
import dev.mockmate.interview.feedback.domain.Assessment.CoachNote;
import dev.mockmate.interview.feedback.domain.Star.Part;
import dev.mockmate.interview.planning.domain.Category;
import dev.mockmate.interview.text.domain.AnswerText;
import dev.mockmate.interview.text.domain.AnswerText.Sentence;
import dev.mockmate.interview.text.domain.LinearPattern;
import dev.mockmate.interview.text.domain.Words;
import java.util.ArrayList;
import java.util.List;

/** The coach's notes: what to change in which sentence, and why. What is unknown stands in square brackets. */
public final class CoachNotes {

    public static final int MOST = 12;

    private static final int LONGEST_SNIPPET = 240;

    private static final LinearPattern WEAK_VERB = LinearPattern.anyCase(
            "\\bI (?:(?:also|just|really)\\s+)?(?:helped(?: (?:out )?with| to)?|was involved in|worked on|participated in|assisted(?: with)?)");

    private CoachNotes() {}

    static List<CoachNote> of(AnswerText answer, StarReader.Reading reading, List<Part> missing, Category category) {
        List<CoachNote> notes = new ArrayList<>();
        answer.orders().stream().map(CoachNotes::order).limit(2).forEach(notes::add);
        if (category == Category.BEHAVIORAL || category == Category.SITUATIONAL) {
            missing.stream().map(part -> missing(part, category)).forEach(notes::add);
        }
        boolean needsNumber = category.asksForAStory() && !StarReader.hasNumber(reading.textOf(Part.RESULT));
        reading.parts().forEach((sentence, part) -> addAbout(sentence, part, needsNumber, notes));
        return notes.stream().limit(MOST).toList();
    }

    private static void addAbout(Sentence sentence, Part part, boolean needsNumber, List<CoachNote> notes) {
        String text = sentence.text();
        if (StarReader.isOnlyWe(sentence) && part == Part.ACTION) {
            notes.add(note(
                    ChangeType.OWNERSHIP,
                    text,
                    "I [your own part in this]. " + Rewriter.tightened(text),
                    "\"We\" hides what you did: say your own part first."));
        }
        if (WEAK_VERB.in(text)) {
            notes.add(note(
                    ChangeType.IMPACT_LANGUAGE,
                    text,
                    Rewriter.tightened(WEAK_VERB.replaceFirst(text, "I [the verb for what you did]")),
                    "A precise verb says more than \"helped\" or \"worked on\"."));
        }
        if (part == Part.RESULT && needsNumber) {
            notes.add(note(
                    ChangeType.METRICS,
                    text,
                    Rewriter.withUnknownShare(text),
                    "A number makes the result believable; use a careful estimate if you never measured it."));
        }
        if (ContentScoring.VAGUE.in(text)) {
            notes.add(note(
                    ChangeType.CLARITY,
                    text,
                    Rewriter.tightened(ContentScoring.VAGUE.replaceAll(text, "[name it]")),
                    "A vague word leaves the listener guessing."));
        }
        String tight = Rewriter.tightened(text);
        if (Words.count(tight) < sentence.words()) {
            notes.add(note(ChangeType.CONCISENESS, text, tight, "The sentence says the same without these words."));
        }
    }

    static CoachNote order(Sentence order) {
        return note(
                ChangeType.RELEVANCE,
                order.text(),
                "",
                "This speaks to the assessor instead of answering the question; it was not assessed.");
    }

    private static CoachNote missing(Part part, Category category) {
        return note(ChangeType.STRUCTURE, "", StarWords.placeholder(part, category), StarWords.reason(part, category));
    }

    private static CoachNote note(ChangeType type, String original, String revised, String reason) {
        String snippet = original.length() <= LONGEST_SNIPPET ? original : cut(original);
        return new CoachNote(type, snippet, Words.limited(revised, LONGEST_SNIPPET * 2), reason);
    }

    /** The beginning of a snippet, exactly as it stands in the answer. */
    private static String cut(String original) {
        int end =
                Character.isHighSurrogate(original.charAt(LONGEST_SNIPPET - 1)) ? LONGEST_SNIPPET - 1 : LONGEST_SNIPPET;
        return original.substring(0, end);
    }
}
