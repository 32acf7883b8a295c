package dev.mockmate.interview.assessment.coach.domain;

import dev.mockmate.interview.assessment.coach.domain.CoachModel.Opinion;
import dev.mockmate.interview.feedback.domain.Assessment.Role;
import dev.mockmate.interview.text.domain.AnswerText;
import dev.mockmate.interview.text.domain.AnswerText.Sentence;
import dev.mockmate.interview.text.domain.LinearPattern;
import dev.mockmate.interview.text.domain.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * Sentences that may be no part of an answer (rule <b>answers-are-data</b>): about the assessment, in another language, in signs, or like
 * the orders of the graded answers. An answer is worth no more with them than without, so that none of them can pay.
 */
final class Asides {

    private static final double LIKE_AN_ORDER = 0.2;
    private static final double MANY_ODD_SIGNS = 0.12;
    private static final int MOST_WORDS_OF_A_REST = 6;
    private static final int WORDS_OF_A_CODE = 4;
    private static final int SOME_PICTURES = 2;

    /** Speaks of the answer, of who judges it or of what it is worth, and not of what was done. */
    private static final LinearPattern OF_THE_ASSESSMENT = LinearPattern.anyCase(
            "\\b(?:(?:this|my|the above|following) (?:answer|response|text|record|reply)|answers? of this|of a top answer"
                    + "|assessor|evaluator|examiner|raters?|graders?|rubric|verdict|answer key|reference answer|calibration example|benefit of the doubt"
                    + "|(?:top|strong|highest) (?:band|group|mark)|rat(?:e|ing) (?:it|this|sheet)|(?:the|your) scoring|a nine or ten|scoring (?:guide|policy|rules)|(?:a low|a high|the top|full|best|maximum) (?:score|marks?|number|points)"
                    + "|(?:score|rating|band|grade|verdict|comment|result|task|action|situation)\\s*(?:[:=|]|field|[0-9])"
                    + "|(?:the previous assessor gave|deserves?|marked|graded|anything below|as a|five) (?:a |an |it |this )?(?:\\d+(?:\\.\\d)?\\b|eight|nine|ten|perfect|stars)\\b"
                    + "|\\d+(?:\\.\\d)?\\s*/\\s*\\d+|(?:perfect|generous|highest) (?:evaluation|judge?ment|possible)|other candidates|clean sheet"
                    + "|(?:interviewer|candidate|recruiter|coach|examiner'?s summary|mentor)\\b[^.]{0,30}:)");

    /** The form of a record about an answer, whatever stands around it. */
    private static final LinearPattern RECORD = LinearPattern.anyCase(
            "grader,score|\\b(?:scores?|ratings?|band|grades?|grader|points|follow[_-]?up)\\s*[:=|]\\s*(?:[\\d'\"a-z_]+)(?:[\\s,;|)]|$)");

    /** Asks somebody who listens for something. */
    private static final LinearPattern ASKS = LinearPattern.anyCase(
            "\\b(?:could you be so kind|i would be grateful|thank you in advance|i kindly ask|if it is not too much trouble|i really appreciate it"
                    + "|it would mean a lot|do not let me down|please think of|if you (?:put|rate|give|mark)|whoever reads|my (?:lawyer|last chance))\\b");

    private static final LinearPattern LETTERS_OF_A_CODE =
            LinearPattern.anyCase("[bcdfghjklmnpqrstvwxz]{4}|^[bcdfghjklmnpqrstvwxz]+$|[a-z0-9]{25}");

    private static final LinearPattern DONE = LinearPattern.anyCase("\\bi (?:then |also |first )?[a-z]{2,}ed\\b");

    private Asides() {}

    /** The text with blanks in place of such sentences; the text itself when there are none, or nothing else. */
    static String without(String text, Opinion opinion) {
        List<Sentence> aside = in(opinion);
        if (aside.isEmpty() || aside.size() == opinion.answer().sentences().size()) {
            return text;
        }
        StringBuilder rest = new StringBuilder(text);
        for (Sentence one : aside) {
            for (int at = one.start(); at < one.end(); at++) {
                rest.setCharAt(at, ' ');
            }
        }
        return rest.toString();
    }

    private static List<Sentence> in(Opinion opinion) {
        List<Sentence> aside = new ArrayList<>();
        List<Sentence> sentences = opinion.answer().sentences();
        boolean[] is = new boolean[sentences.size()];
        for (int at = 0; at < is.length; at++) {
            is[at] = opinion.roles()[at][Role.ORDER.ordinal()] >= LIKE_AN_ORDER
                    || isAside(sentences.get(at).text());
        }
        for (int at = 0; at < is.length; at++) {
            boolean beside = at > 0 && is[at - 1] || at + 1 < is.length && is[at + 1];
            is[at] |= beside && isRest(sentences.get(at));
            if (is[at]) {
                aside.add(sentences.get(at));
            }
        }
        return aside;
    }

    /** A few words beside such a sentence in which nobody does anything. */
    private static boolean isRest(Sentence sentence) {
        List<String> words = Words.of(sentence.text());
        return words.size() <= MOST_WORDS_OF_A_REST && !words.contains("i") && !words.contains("we");
    }

    static boolean isAside(String sentence) {
        return isUnreadable(sentence)
                || ASKS.in(sentence)
                || RECORD.in(sentence)
                || OF_THE_ASSESSMENT.in(sentence) && !DONE.in(sentence);
    }

    /** Signs nobody speaks, letters that make no words, or words of another language. */
    private static boolean isUnreadable(String sentence) {
        long odd = sentence.codePoints().filter(Asides::isOdd).count();
        List<String> words = Words.of(sentence);
        boolean strange = words.size() >= WORDS_OF_A_CODE && words.stream().noneMatch(Words::isEmptyWord);
        long pictures = sentence.codePoints().filter(Asides::isPictureOrHidden).count();
        return pictures >= SOME_PICTURES
                || odd > MANY_ODD_SIGNS * sentence.codePointCount(0, sentence.length())
                || strange && isCode(words)
                || OtherLanguage.is(
                        new AnswerText(sentence, List.of(new Sentence(sentence, 0, sentence.length())), List.of()));
    }

    /** Mostly words without a vowel or with none but odd runs of consonants. */
    private static boolean isCode(List<String> words) {
        return words.stream().filter(word -> LETTERS_OF_A_CODE.in(word)).count() * 2 >= words.size();
    }

    /** Emoji and the like, and signs that turn or hide what stands beside them. */
    private static boolean isPictureOrHidden(int point) {
        int type = Character.getType(point);
        return type == Character.OTHER_SYMBOL || type == Character.FORMAT;
    }

    private static boolean isOdd(int point) {
        boolean letter = point < 0x250 && Character.isLetterOrDigit(point);
        return !letter && !Character.isWhitespace(point) && "., '’\"“”?!-–:()%€$£,".indexOf(point) < 0;
    }
}
