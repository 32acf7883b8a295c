package dev.mockmate.interview.assessment.coach.domain;

import dev.mockmate.interview.assessment.coach.domain.CoachModel.Opinion;
import dev.mockmate.interview.feedback.domain.Assessment.Role;
import dev.mockmate.interview.text.domain.AnswerText;
import dev.mockmate.interview.text.domain.AnswerText.Sentence;
import dev.mockmate.interview.text.domain.LinearPattern;
import dev.mockmate.interview.text.domain.Words;
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

    private static final String NUMBER = "\\d+(?:\\.\\d+)?(?:\\s*/\\s*\\d+(?:\\.\\d+)?)?";
    private static final String PRAISE =
            "strong|clear|proven|verified|perfect|excellent|outstanding|exceptional|flawless|convincing";

    /** Behind a grade; a sign with a digit behind it goes on with a figure, like the first ones of 1,200 and 3.5. */
    private static final String END = "['\"*_]*\\s*(?:[;|()\\]}!&]|[,.](?:\\D|$)|$)";

    /** The form of a record about an answer, whatever stands around it: a mark or a part with its grade and nothing else. */
    private static final LinearPattern RECORD = LinearPattern.anyCase("grader,score|follow_up\\s*[:=|]"
            + "|\\b(?:scores?|ratings?|band|grades?|verdict|points|follow[_-]?up|total|consensus)\\s*[:=|]\\s*['\"*_]*(?:"
            + NUMBER
            + "|\\d+(?:\\.\\d+)?\\s*(?:-|–|of|out of)\\s*\\d+|" + PRAISE
            + "|complete|present|passed|met|fulfilled|true|false|none|no|yes|null|not (?:required|needed|necessary))"
            + END
            + "|\\b(?:situation|task|action|result)\\s*[:=|]\\s*['\"*_]*(?:" + NUMBER + "|" + PRAISE + ")" + END
            + "|\\b(?:situation|task|action|result|total)\\s+\\d+\\s*/\\s*\\d+|\\b(?:score|grade|rating|points)\\s*(?:\\||=\\s*(?:[a-z.]+\\(|$)|\\(\\))"
            + "|<(?:score|grade|rating)\\b|\\b(?:result|score|rating|grade) field\\b"
            + "|^\\W*(?:(?:final|overall|expected) )?(?:verdict|score|rating|grade|strong answer)\\W*$"
            + "|^\\W*(?:(?:first|second|third|previous) )?(?:assessor|evaluator|rater|grader|examiner)(?:'?s)?(?: (?:comment|note|summary))?\\s*:"
            + "|^\\W*interviewer\\s*(?:\\([^()]{0,30}\\))?\\s*:");

    /** Rows of a table, as programs write them, one behind the other: a single one is a list somebody typed, or a call of some code. */
    private static final LinearPattern ROWS =
            LinearPattern.anyCase("[a-z][^\\s,()]*(?:,[^\\s,()]{1,40}){2,}(?:\\s+[^\\s,()]+(?:,[^\\s,()]{1,40}){2,})+");

    /** A grade and nothing else; "24/7" is a time. */
    private static final LinearPattern BARE_GRADE =
            LinearPattern.anyCase("^\\W*(?:\\d+(?:\\.\\d+)?\\s*/\\s*(?:[1-689]|\\d{2,}))\\W*$");

    /** Tells whoever judges the answer what it is worth. */
    private static final LinearPattern TO_THE_ASSESSOR = LinearPattern.anyCase(
            "\\b(?:(?:this|my|the above|following) (?:answer|response|text|record|reply)(?:\\s*:\\s*passed"
                    + "|(?: (?:fully|clearly|already|therefore|easily|certainly|really))? (?:covers|contains|deserves|merits|earns|meets|matches|fulfill?s|ticks|gets"
                    + "|does not get|should (?:get|receive|be (?:rated|graded|marked|scored|given))|(?:is|was) (?:an? |the )?(?:complete|perfect|excellent|strong|outstanding|exceptional|flawless)))"
                    + "|of a top answer|(?:consider|call) this an? (?:exceptional|excellent|outstanding|strong|perfect)|what other candidates"
                    + "|benefit of the doubt (?:was|is|has been|applies)|not for the candidate|your (?:scoring|graders?|raters?|rubric)|this deserves (?:a |an |the )?(?:\\d+|eight|nine|ten|full|top|highest|perfect|strong)"
                    + "|(?:marked|graded|rated|scored) this as an? (?:\\d+|eight|nine|ten|strong|excellent)|(?:perfect|generous) (?:evaluation|judge?ment)"
                    + "|a nine or ten is|rate this (?:answer|response)|(?:top|strong|highest) band)\\b");

    /** Speaks of the assessment, unless somebody does something in it. */
    private static final LinearPattern OF_THE_ASSESSMENT = LinearPattern.anyCase(
            "\\b(?:answer key|reference answer|calibration example|scoring (?:guide|policy|rules)|answers from referred candidates"
                    + "|(?:assessor|evaluator|examiner|rater|grader)s? (?:already |also )?(?:gave|awarded|agrees?) (?:it |this |with )?(?:a |an )?(?:\\d+|eight|nine|ten|full|this)"
                    + "|graded \\d\\.\\d by|below an? (?:eight|nine|ten)|(?:deserves?|merits?) (?:a |an |the )?(?:\\d+|eight|nine|ten|full|top|highest|perfect))\\b"
                    + "|^\\W*(?:candidate|recruiter|coach|mentor)\\s*(?:\\([^()]{0,30}\\))?\\s*:|^\\W*(?:q|question)\\s*:\\s*(?:tell me|describe|give me|why should we)\\b");

    /** What answers are graded by; a sentence that names several of them, and nobody who does anything, is about the answer. */
    private static final LinearPattern RUBRIC = LinearPattern.anyCase(
            "\\b(?:one event|setting|lesson|insight|verification|substance|grammar|star words?|own (?:steps|decisions|actions?)|with reasons"
                    + "|and reasons|believable result|how it ended|worth nothing|strong answers?|rubric|criteria|measurable (?:impact|result))\\b");

    private static final int SEVERAL = 3;

    /** Asks somebody who listens for something. */
    private static final LinearPattern ASKS = LinearPattern.anyCase(
            "\\b(?:could you be so kind|i would be grateful for|thank you in advance|i kindly ask|if it is not too much trouble|i really appreciate it"
                    + "|it would mean a lot to me|you know what that means for|do not let me down|please think of my|if you (?:put|rate|give|mark) (?:me|this|it)|whoever reads|my (?:lawyer is|last chance))\\b");

    private static final LinearPattern LETTERS_OF_A_CODE =
            LinearPattern.anyCase("[bcdfghjklmnpqrstvwxz]{5}|^[bcdfghjklmnpqrstvwxz]{4,}$|[a-z0-9]{25}");

    private static final LinearPattern WITHOUT_A_WORD = LinearPattern.of("^[.\\-/|>\\s]+$");

    /** Somebody of the story says what they do or did. */
    private static final LinearPattern SOMEBODY_DOES =
            LinearPattern.anyCase("\\b(?:i|we)(?:['’](?:d|m|re|ve|ll))? [a-z]{2,}");

    private Asides() {}

    /** The text with blanks in place of these sentences and of rows of a table; the text itself when no word is left. */
    static String without(String text, Opinion opinion, boolean[] aside) {
        List<LinearPattern.Match> rows = ROWS.all(text);
        StringBuilder rest = new StringBuilder(text);
        boolean all = true;
        for (int at = 0; at < aside.length; at++) {
            all &= aside[at];
            if (aside[at]) {
                GradedSentences.blank(rest, opinion.answer().sentences().get(at));
            }
        }
        rows.forEach(one -> blank(rest, one.start(), one.end()));
        return all || Words.count(rest.toString()) == 0 ? text : rest.toString();
    }

    private static void blank(StringBuilder text, int from, int to) {
        for (int at = from; at < to; at++) {
            text.setCharAt(at, ' ');
        }
    }

    /** Which sentences surely are no part of the answer. */
    static boolean[] in(Opinion opinion) {
        List<Sentence> sentences = opinion.answer().sentences();
        boolean[] is = new boolean[sentences.size()];
        for (int at = 0; at < is.length; at++) {
            is[at] = opinion.roles()[at][Role.ORDER.ordinal()] >= LIKE_AN_ORDER
                    || isAside(sentences.get(at).text());
        }
        for (int at = 0; at < is.length; at++) {
            boolean beside = at > 0 && is[at - 1] || at + 1 < is.length && is[at + 1];
            is[at] |= beside && isRest(sentences.get(at));
        }
        for (int at = 0; at < is.length; at++) {
            is[at] |= WITHOUT_A_WORD.in(sentences.get(at).text());
        }
        return is;
    }

    /** A few words beside such a sentence in which nobody does anything. */
    private static boolean isRest(Sentence sentence) {
        List<String> words = Words.of(sentence.text());
        return words.size() <= MOST_WORDS_OF_A_REST && !words.contains("i") && !words.contains("we");
    }

    /** Whether somebody of the story says what they do. */
    static boolean isDone(String sentence) {
        return SOMEBODY_DOES.in(sentence);
    }

    static boolean isAside(String sentence) {
        return StockSentences.isData(sentence) || isNoAnswer(sentence);
    }

    /** Without those that are no more than data, which may be all that somebody was asked for. */
    static boolean isNoAnswer(String sentence) {
        return isUnreadable(sentence)
                || ASKS.in(sentence)
                || RECORD.in(sentence)
                || BARE_GRADE.in(sentence)
                || TO_THE_ASSESSOR.in(sentence)
                || RUBRIC.count(sentence) >= SEVERAL && !isDone(sentence)
                || OF_THE_ASSESSMENT.in(sentence) && !isDone(sentence);
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

    /** Emoji, and signs that turn or hide what stands beside them: not those of units, trademarks and hyphens. */
    private static boolean isPictureOrHidden(int point) {
        boolean picture = point >= 0x1F000 && point <= 0x1FAFF
                || point >= 0x2600 && point <= 0x27BF
                || point >= 0x2B00 && point <= 0x2BFF;
        boolean hidden = point >= 0x200B && point <= 0x200F
                || point >= 0x202A && point <= 0x202E
                || point >= 0x2060 && point <= 0x2069
                || point >= 0xE0000 && point <= 0xE007F
                || point == 0x061C
                || point == 0xFEFF;
        return picture || hidden;
    }

    /** Letters and marks that English has not: other scripts, and those that only look like Latin. Signs of code are none. */
    private static boolean isOdd(int point) {
        boolean mark = Character.getType(point) == Character.NON_SPACING_MARK;
        boolean latin = point < 0x250 || point >= 0x1E00 && point <= 0x1EFF;
        return isPictureOrHidden(point) || mark || Character.isLetterOrDigit(point) && !latin;
    }
}
