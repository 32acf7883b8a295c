package dev.mockmate.interview.assessment.coach.domain;

import dev.mockmate.interview.feedback.domain.Assessment.ContentBreakdown;
import dev.mockmate.interview.feedback.domain.Assessment.ContentFeedback;
import dev.mockmate.interview.feedback.domain.Assessment.Rewrite;
import dev.mockmate.interview.feedback.domain.Star;
import dev.mockmate.interview.feedback.domain.Star.Part;
import dev.mockmate.interview.feedback.domain.Star.Status;
import dev.mockmate.interview.text.domain.AnswerText;
import dev.mockmate.interview.text.domain.LinearPattern;
import dev.mockmate.interview.text.domain.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/**
 * Rule <b>other-language</b>: the coach's words are English. Of an answer in another language it can judge length, numbers
 * and pace only, says so, and gives a neutral score: 5, half a point more with a number, one less when it is short. No
 * STAR part is called missing, and nothing is criticised that was not understood.
 *
 * <p>An answer is in another language when most of its letters are not Latin and no English sentence stands beside them, or when
 * few of its words are the small words of English and some are those of another language, unless half of them stand in English
 * sentences: then the others are judged as asides ({@link Asides}). A bare list of terms, and a few words
 * that are strange, are in no language, and judged as English.
 */
public final class OtherLanguage {

    private static final int LEAST_WORDS = 8;
    /** About as many words, in scripts that are written with and without spaces. */
    private static final int LEAST_LETTERS = 20;

    private static final int SHORT_WORDS = 40;
    private static final double ENGLISH_FROM = 0.2;
    private static final double OTHER_FROM = 0.12;
    private static final double NEUTRAL = 5;
    private static final double NOUNS_FROM = 0.12;

    private static final String NOT_SORTED = "[Only answers in English are sorted into parts.]";

    /** Tags and addresses, which are in no language. */
    private static final LinearPattern MARKUP = LinearPattern.of("<[^<>]{0,500}>|https?://\\S+");

    /** The small words of English that are no words of the languages below. */
    private static final Set<String> ENGLISH = Words.listed(
            "the and of that it was for on with as is are were this have had has be been they we you she his her their our"
                    + " your not but what which who when where how then than from by or if would could should will did"
                    + " does there these those them us because so about after before into out up all some any more"
                    + " very just also its i i'm i'd i've i'll it's my to at");

    /** The small words of German, Spanish, French, Italian, Portuguese, Dutch, Polish, Turkish and Swedish. */
    private static final Set<String> OTHERS = Words.listed(
            "ich und der die das ist nicht wir ein eine einen einem mit auf den dem von zu haben habe hatte"
                    + " wurde wurden dass sich auch nach für als aus bei el la los las un una que y en de del con por"
                    + " para se lo su mi yo nos fue era como más al le les des du est et une dans pour qui je nous avec"
                    + " sur pas ce il elle mon ma au aux di che e è per sono ho ha abbiamo gli nel della mia mio não"
                    + " uma os eu com meu minha foi ao dos da em het een ik van op te dat niet voor zijn werd wij mijn"
                    + " met ook w z na nie się że jest był było jak ale ve bir bu için ile ben biz çok olarak daha och"
                    + " att jag som på av med har inte vi");

    private OtherLanguage() {}

    static boolean is(AnswerText answer) {
        String text = MARKUP.replaceAll(answer.withoutOrders(), " ");
        long letters = count(text, Character::isLetter);
        if (letters == 0) {
            return false;
        }
        long latin = count(text, OtherLanguage::isLatin);
        List<String> words = Words.of(text);
        if (latin * 2 < letters) {
            return letters - latin >= LEAST_LETTERS
                    && words.stream().filter(ENGLISH::contains).count() < LEAST_WORDS;
        }
        if (words.size() < LEAST_WORDS) {
            return false;
        }
        long english = english(words);
        long others = others(words);
        return english < ENGLISH_FROM * words.size()
                && others >= OTHER_FROM * words.size()
                && others > english
                && !isHalfEnglish(answer, words.size());
    }

    /** Whether at least half of the words stand in English sentences: a note in another language makes no answer foreign. */
    private static boolean isHalfEnglish(AnswerText answer, int all) {
        int within = answer.sentences().stream()
                .map(sentence -> Words.of(MARKUP.replaceAll(sentence.text(), " ")))
                .filter(words -> english(words) >= ENGLISH_FROM * words.size() && english(words) > others(words))
                .mapToInt(List::size)
                .sum();
        return within * 2 >= all;
    }

    private static long english(List<String> words) {
        return words.stream().filter(ENGLISH::contains).count();
    }

    private static long others(List<String> words) {
        return words.stream()
                .filter(word -> (OTHERS.contains(word) && !ENGLISH.contains(word))
                        || word.codePoints().anyMatch(OtherLanguage::isForeign))
                .count();
    }

    /** Whether an answer is in a language that writes nouns with a capital, like German: then a capital makes no name. */
    public static boolean writesNounsWithCapitals(AnswerText answer) {
        if (!is(answer)) {
            return false;
        }
        List<String> within = answer.sentences().stream()
                .flatMap(sentence -> Words.spaced(sentence.text()).stream().skip(1))
                .toList();
        long capitals = within.stream()
                .filter(word -> Character.isUpperCase(word.codePointAt(0)))
                .count();
        return capitals >= NOUNS_FROM * within.size() && capitals > 1;
    }

    /** The neutral score, with all four of its parts the same: none of them was judged. */
    static ContentScoring.Scored scored(AnswerText answer) {
        boolean isShort = Words.spoken(answer.withoutOrders()) < SHORT_WORDS;
        double content = NEUTRAL + (StarReader.hasNumber(answer.withoutOrders()) ? 0.5 : 0) - (isShort ? 1 : 0);
        double impact = StarReader.hasNumber(answer.withoutOrders()) ? NEUTRAL + 1 : NEUTRAL;
        return new ContentScoring.Scored(
                new ContentBreakdown(NEUTRAL, NEUTRAL, isShort ? NEUTRAL - 1 : NEUTRAL, impact), content);
    }

    static ContentFeedback feedback(AnswerText answer) {
        boolean number = StarReader.hasNumber(answer.withoutOrders());
        List<String> improvements = new ArrayList<>();
        if (Words.spoken(answer.withoutOrders()) < SHORT_WORDS) {
            improvements.add("Say more: a full answer takes one to two minutes.");
        }
        if (!number) {
            improvements.add("If there is a number that shows what you mean, say it.");
        }
        return new ContentFeedback(
                "This answer is not in English, so its content was not judged.",
                number ? List.of("You name a number.") : List.of(),
                improvements,
                Star.Checklist.of(part -> new Star.Check(
                        Status.WEAK,
                        "Not judged: the built-in coach finds this part in English answers only.",
                        Optional.empty())),
                "The built-in coach understands English only. In this language it can judge length, numbers and pace; the"
                        + " content score is a neutral one and says nothing about what you said."
                        + (answer.flagged() ? " A part that spoke to the assessor was ignored." : ""),
                "Go through it once by yourself: setting, task, your own steps, result.");
    }

    /** The answer as it stands. */
    static Rewrite rewrite(AnswerText answer, List<String> keywords) {
        String text = answer.sentences().stream().map(AnswerText.Sentence::text).collect(Collectors.joining(" "));
        return new Rewrite(Words.limited(text, Rewriter.LONGEST), Star.Version.of((Part part) -> NOT_SORTED), keywords);
    }

    private static long count(String text, IntPredicate kind) {
        return text.codePoints().filter(kind).count();
    }

    private static boolean isLatin(int point) {
        return Character.UnicodeScript.of(point) == Character.UnicodeScript.LATIN;
    }

    /** Any letter that English has not. */
    private static boolean isForeign(int point) {
        return point >= 0x80 && Character.isLetter(point);
    }
}
