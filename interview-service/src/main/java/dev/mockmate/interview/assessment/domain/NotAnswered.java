package dev.mockmate.interview.assessment.domain;

import dev.mockmate.interview.text.domain.AnswerText;
import dev.mockmate.interview.text.domain.LinearPattern;
import dev.mockmate.interview.text.domain.Words;
import java.util.Optional;
import java.util.Set;

/**
 * Rule <b>not-answered</b>: an empty answer, or one that only says "I don't know", is worth 0 and is told so. An excuse
 * has to be nearly all that is said: "I'm not sure it scales, so I'd measure first and add a queue" is an answer, and so is
 * one word that is none of an excuse: "PostgreSQL."
 */
public final class NotAnswered {

    private static final int LONGEST_EXCUSE_WORDS = 18;
    private static final int SHORTEST_ANSWER_WORDS = 3;

    /** With this many words of a subject beside the excuse, or after a "but" this many at all, something was said. */
    private static final int WORDS_OF_AN_ANSWER = 4;

    private static final String BETWEEN = "[\\s,;:!?.…-]*";

    private static final String POLITE =
            "(?:(?:sorry|please|thanks|thank you|well|um+|uh+|hm+|er+|okay|ok|no|honestly|i think|i guess|maybe|let'?s|let me|so|and|then|can we|could we|may i|can i)\\b"
                    + BETWEEN + ")";

    private static final LinearPattern EXCUSE = LinearPattern.anyCase(
            "\\b(?:i (?:really |honestly |just |actually )?(?:don'?t|do not|have|haven'?t|have not|can'?t|cannot|wouldn'?t|would not)"
                    + "(?: really| even)?(?: have| got| know)? (?:no |an? |any |the |to |much )?"
                    + "(?:know|idea|clue|remember|recall|example|experience|think of|answer|say)"
                    + "(?: (?:an?|any|the|this|that|one|what to say|how to answer|about it)\\b)*"
                    + "|i(?:'m| am)? not sure|not sure|no (?:idea|answer|comment|clue)|n/a|dunno|idk|don'?t know)\\b");

    /** The same in the other languages whose small words the coach knows, and in those written with other letters. */
    private static final LinearPattern EXCUSE_ELSEWHERE = LinearPattern.anyCase(
                    "(?:(?:das |es )?wei(?:ß|ss) (?:ich )?(?:das |es )?(?:leider |wirklich |auch )*nicht"
                            + "|ich wei(?:ß|ss) (?:das |es )?(?:leider |wirklich |auch )*nicht"
                            + "|(?:dazu |da )?fällt mir (?:dazu |da |leider |gerade )*nichts ein|keine ahnung"
                            + "|no (?:lo )?s[ée]|no tengo (?:ni )?idea|ni idea"
                            + "|je ne (?:le )?sais (?:vraiment )?pas|(?:je n'ai )?aucune idée"
                            + "|non (?:lo )?so|(?:non ho )?nessuna idea|não (?:o )?sei|não faço (?:a mínima )?ideia"
                            + "|(?:dat )?weet ik (?:het )?niet|ik weet (?:het )?niet|geen idee|nie wiem|nie mam pojęcia"
                            + "|bilmiyorum|(?:det )?vet jag inte|jag vet inte|ingen aning|не знаю|لا أعرف|لا أدري)")
            .asWord();

    /** The same in scripts that write no spaces between words. */
    private static final LinearPattern EXCUSE_UNSPACED =
            LinearPattern.of("我?不知道|不清楚|没有经验|わからないです|分からないです|わかりません|分かりません|知りません|모르겠습니다");

    /** Words that mean something else inside a sentence ("the tests pass") and excuse only as a clause of their own. */
    private static final LinearPattern EXCUSE_BY_ITSELF = LinearPattern.anyCase(
                    "(?:^|[.,;!?…])(\\s*" + POLITE + "*(?:i(?:'d|'ll| will| would| want to| have to| must)?\\s+)?"
                            + "(?:(?:like|rather|prefer)\\s+(?:to\\s+)?)?(?:pass|skip|next(?: question)?)"
                            + "(?:\\s+(?:on|over|to|this|that|it|the|one|question|next|for|now|please)\\b)*\\s*)")
            .before("$|[.,;!?…]");

    private static final LinearPattern GOES_ON = LinearPattern.anyCase("\\b(?:but|however|so|still|though)\\b");

    private static final Set<String> POLITENESS = Set.of(
            "sorry",
            "please",
            "thanks",
            "thank",
            "question",
            "answer",
            "example",
            "honestly",
            "sure",
            "idea",
            "topic",
            "hmm",
            "umm",
            "uhm",
            "right",
            "moment",
            "anything",
            "never",
            "think",
            "don't",
            "unfortunately",
            "afraid",
            "okay",
            "yes",
            "yeah",
            "nope",
            "none",
            "nothing",
            "hello");

    private NotAnswered() {}

    /** Whether nothing was said that could be assessed. */
    public static boolean is(AnswerText answer) {
        int words = Words.spoken(answer.withoutOrders());
        String text = plainSigns(answer.withoutOrders()).strip();
        return words < SHORTEST_ANSWER_WORDS ? saysNothing(text) : words <= LONGEST_EXCUSE_WORDS && isExcuse(text);
    }

    /** Apostrophes and spaces as keyboards and speech-to-text write them. */
    private static String plainSigns(String text) {
        return text.replace('’', '\'')
                .replace('´', '\'')
                .replace('`', '\'')
                .replace('ʼ', '\'')
                .replace('\u00A0', ' ');
    }

    private static boolean saysNothing(String text) {
        String rest = withoutExcuses(text);
        return meaningful(rest) == 0 && rest.chars().noneMatch(one -> one >= '0' && one <= '9');
    }

    private static String withoutExcuses(String text) {
        String rest = EXCUSE_BY_ITSELF.replaceAll(
                text, excuse -> excuse.text().substring(0, excuse.groupStart() - excuse.start()) + " ");
        rest = EXCUSE_UNSPACED.replaceAll(EXCUSE_ELSEWHERE.replaceAll(rest, " "), " ");
        return EXCUSE.replaceAll(rest, " ");
    }

    private static boolean isExcuse(String text) {
        String rest = withoutExcuses(text);
        if (rest.equals(text) || saysSomething(rest)) {
            return false;
        }
        Optional<String> after = GOES_ON.first(rest).map(goesOn -> rest.substring(goesOn.end()));
        return after.isEmpty() || meaningful(after.get()) == 0 || Words.count(after.get()) < WORDS_OF_AN_ANSWER;
    }

    private static boolean saysSomething(String rest) {
        return meaningful(rest) >= WORDS_OF_AN_ANSWER;
    }

    private static long meaningful(String text) {
        return Words.of(text).stream()
                .filter(word -> word.length() > 2 && word.indexOf('\'') < 0)
                .filter(word -> !Words.isEmptyWord(word) && !POLITENESS.contains(word))
                .count();
    }
}
