package dev.mockmate.interview.assessment.coach.domain;

import dev.mockmate.interview.assessment.domain.SubmittedAnswer;
import dev.mockmate.interview.feedback.domain.Assessment.Rewrite;
import dev.mockmate.interview.feedback.domain.Star;
import dev.mockmate.interview.feedback.domain.Star.Part;
import dev.mockmate.interview.planning.domain.Category;
import dev.mockmate.interview.text.domain.AnswerText;
import dev.mockmate.interview.text.domain.AnswerText.Sentence;
import dev.mockmate.interview.text.domain.LinearPattern;
import dev.mockmate.interview.text.domain.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Tells an answer better without being able to harm it: whole sentences as they were said, without those that say nothing; a result
 * told first goes to the end; what is missing is named in square brackets on lines of their own. No word, number or code inside a
 * sentence changes, and an answer that needs nothing of this stays as it is.
 */
public final class Rewriter {

    public static final int LONGEST = 2_200;
    public static final int MOST_KEYWORDS = 12;
    static final String UNKNOWN_SHARE = "[by X%]";

    /** What the longest four gaps leave. */
    private static final int ROOM_FOR_THE_ANSWER = LONGEST - 400;

    private static final int SENTENCES_OF_A_STORY = 2;

    /** Holds the place of a part that belongs to the answer that was followed up. */
    private static final String ELSEWHERE = "[This part belongs to your first answer.]";

    /** The group is the filler; a comma before it goes with it. */
    private static final LinearPattern FILLERS = LinearPattern.anyCase(
                    "(?:,\\s*)?\\b(u+m+|u+h+m*|erm?|hm+|basically|literally|actually|honestly|to be honest|kind of|sort of"
                            + "|just|really|very)\\b")
            .without("(?:what|that|this|any|some|the|same|a) ", "(?:kind|sort) of");

    private static final LinearPattern SPOKEN =
            LinearPattern.anyCase(",\\s*(?:you know|i mean|like),").before("\\s");

    private static final LinearPattern OPENERS = LinearPattern.anyCase(
            "^(?:so,?\\s+|(?:well|okay|ok|yeah|yes|and|right|but)\\s*,\\s*|(?:and then|and so|so then)\\s+)+");

    /** "So far" and its like open nothing. */
    private static final LinearPattern SO_FAR = LinearPattern.anyCase("^(?:far|that|many|much|long|as)\\b");

    /** A sentence of nothing but fillers and politeness. */
    private static final LinearPattern NO_WORDS = LinearPattern.anyCase(
            "^(?:(?:so|um+|uh+m*|er+m?|hm+|well|okay|ok|yeah|yes|right|and|like|you know|i mean|let me (?:think|see)|let'?s see"
                    + "|(?:that'?s|that is) a (?:very |really )?(?:good|great|interesting|tough|hard) (?:question|one)|good question"
                    + "|thank you(?: very much| so much)?|thanks|for (?:the|that|your|this) question)[\\s,.!?…-]*)+$");

    /** A claim about oneself or everybody that tells of no event. */
    private static final LinearPattern EMPTY_CLAIM = LinearPattern.anyCase(
            "^(?:i am|i'm|i’m|i believe|i think|i always|we always|communication|teamwork|customers?|people|one|everyone|it is)\\b");

    private static final LinearPattern BEFORE_A_MARK = LinearPattern.of("\\s+([,.!?;:])");

    private Rewriter() {}

    /** The rewrite of an answer that was not judged, or not yet. */
    public static Rewrite rewrite(SubmittedAnswer submitted, AnswerText answer) {
        return OtherLanguage.is(answer)
                ? OtherLanguage.rewrite(answer, keywords(submitted, answer))
                : rewrite(submitted, answer, Judgement.of(submitted, answer));
    }

    public static Rewrite rewrite(SubmittedAnswer submitted, AnswerText answer, Judgement judged) {
        Category category = submitted.question().category();
        if (submitted.followedUp().isPresent()) {
            return completing(submitted, answer, judged);
        }
        List<Part> open =
                category == Category.BEHAVIORAL || category == Category.SITUATIONAL ? judged.missing() : List.of();
        String told = told(resultLast(worthTelling(answer.sentences())), answer.original());
        return new Rewrite(
                withGaps(told, open, category), version(judged.own(), answer, category), keywords(submitted, answer));
    }

    /** What an answer to a follow-up adds; what was told before is not told again. */
    private static Rewrite completing(SubmittedAnswer submitted, AnswerText answer, Judgement judged) {
        Category category = submitted.question().category();
        Star.Version version =
                Star.Version.of(part -> !judged.own().sentencesOf(part).isEmpty()
                        ? told(judged.own().sentencesOf(part), answer.original())
                        : judged.isMissing(part) ? StarWords.placeholder(part, category) : ELSEWHERE);
        List<Part> open = judged.missing().stream()
                .filter(part -> judged.own().sentencesOf(part).isEmpty())
                .toList();
        String told = told(worthTelling(answer.sentences()), answer.original());
        return new Rewrite(withGaps(told, open, category), version, keywords(submitted, answer));
    }

    /** The skeleton of an answer that was not given. */
    static Rewrite skeleton(SubmittedAnswer submitted, Judgement nothing) {
        if (submitted.followedUp().isPresent()) {
            return completing(submitted, AnswerText.screened(""), nothing);
        }
        Category category = submitted.question().category();
        return new Rewrite(
                withGaps("", List.of(Part.values()), category),
                version(nothing.own(), AnswerText.screened(""), category),
                keywords(submitted, AnswerText.screened("")));
    }

    /** Without sentences that say nothing and those said before; all of them, when nothing else is left. */
    private static List<Sentence> worthTelling(List<Sentence> sentences) {
        Set<String> said = new HashSet<>();
        List<Sentence> kept = sentences.stream()
                .filter(sentence -> !saysNothing(sentence) && said.add(sentence.text()))
                .toList();
        return kept.isEmpty() ? sentences : kept;
    }

    private static boolean saysNothing(Sentence sentence) {
        String text = sentence.text();
        return NO_WORDS.in(text) || Steps.isSlogan(sentence) && EMPTY_CLAIM.in(text) && !StarReader.hasNumber(text);
    }

    /** A result that says that it is one, told before everything else, is told last; what is less sure stays where it is. */
    private static List<Sentence> resultLast(List<Sentence> sentences) {
        int first = 0;
        while (first < sentences.size()
                && LearnedStar.isOutright(Part.RESULT, sentences.get(first).text())) {
            first++;
        }
        boolean sure = first > 0
                && sentences.size() - first >= SENTENCES_OF_A_STORY
                && sentences.subList(first, sentences.size()).stream()
                        .noneMatch(one -> LearnedStar.isOutright(Part.RESULT, one.text()));
        if (!sure) {
            return sentences;
        }
        List<Sentence> told = new ArrayList<>(sentences.subList(first, sentences.size()));
        told.addAll(sentences.subList(0, first));
        return told;
    }

    /** Whole sentences, as many as there is room for, with between neighbours what stood between them. */
    private static String told(List<Sentence> sentences, String original) {
        StringBuilder told = new StringBuilder();
        int end = -1;
        for (Sentence sentence : sentences) {
            String between = end < 0 ? "" : between(told, end, sentence.start(), original);
            if (told.length() + between.length() + sentence.text().length() > ROOM_FOR_THE_ANSWER) {
                if (told.isEmpty()) {
                    told.append(Words.limited(sentence.text(), ROOM_FOR_THE_ANSWER));
                }
                break;
            }
            told.append(between).append(sentence.text());
            end = sentence.end();
        }
        return told.toString();
    }

    /** Spoken text without marks would run on where something was left out: there a new line begins. */
    private static String between(CharSequence told, int from, int to, String original) {
        boolean neighbours = from <= to && original.substring(from, to).isBlank();
        if (neighbours) {
            return original.substring(from, to);
        }
        return ".!?…。！？\"”')".indexOf(told.charAt(told.length() - 1)) >= 0 ? " " : "\n";
    }

    private static String withGaps(String told, List<Part> open, Category category) {
        StringBuilder text = new StringBuilder(told);
        for (Part part : open) {
            text.append(text.isEmpty() ? "" : "\n").append(StarWords.placeholder(part, category));
        }
        return text.toString();
    }

    static String tightened(String sentence) {
        String tight = withoutOpeners(withoutFillers(sentence).strip());
        tight = BEFORE_A_MARK.replaceAll(Words.squeezed(tight), LinearPattern.Match::group);
        int start = 0;
        while (start < tight.length() && ",;. ".indexOf(tight.charAt(start)) >= 0) {
            start++;
        }
        tight = tight.substring(start).strip();
        if (tight.isEmpty()) {
            return "";
        }
        String capital = tight.substring(0, 1).toUpperCase(Locale.ROOT) + tight.substring(1);
        return ".!?…\"')]".indexOf(capital.charAt(capital.length() - 1)) < 0
                ? (",;:".indexOf(capital.charAt(capital.length() - 1)) < 0
                                ? capital
                                : capital.substring(0, capital.length() - 1))
                        + "."
                : capital;
    }

    private static String withoutFillers(String sentence) {
        StringBuilder rest = new StringBuilder(sentence.length());
        int from = 0;
        for (LinearPattern.Match filler : FILLERS.all(sentence)) {
            rest.append(sentence, from, Math.max(from, filler.start()));
            boolean comma = sentence.startsWith(",", filler.end())
                    && filler.end() + 1 < sentence.length()
                    && Words.isSpace(sentence.charAt(filler.end() + 1));
            from = comma ? filler.end() + 1 : filler.end();
        }
        return SPOKEN.replaceAll(rest.append(sentence.substring(from)).toString(), "");
    }

    private static String withoutOpeners(String text) {
        int end = OPENERS.first(text).map(LinearPattern.Match::end).orElse(0);
        boolean opensNothing =
                end >= 3 && text.regionMatches(true, end - 3, "so ", 0, 3) && SO_FAR.in(text.substring(end));
        return text.substring(opensNothing ? end - 3 : end);
    }

    static String withUnknownShare(String sentence) {
        String tight = tightened(sentence);
        int end = tight.length();
        while (end > 0 && ".!?…".indexOf(tight.charAt(end - 1)) >= 0) {
            end--;
        }
        return tight.substring(0, end) + " " + UNKNOWN_SHARE + tight.substring(end);
    }

    private static Star.Version version(StarReader.Reading reading, AnswerText answer, Category category) {
        return Star.Version.of(part -> reading.sentencesOf(part).isEmpty()
                ? StarWords.placeholder(part, category)
                : told(reading.sentencesOf(part), answer.original()));
    }

    /** Skills of the job that the answer does not name yet; the competency's name is the assessor's word, and none of them. */
    static List<String> keywords(SubmittedAnswer submitted, AnswerText answer) {
        Set<String> said = Set.copyOf(Words.of(answer.withoutOrders()));
        Set<String> keywords = new LinkedHashSet<>();
        submitted.job().skills().stream()
                .filter(skill -> !said.contains(skill.toLowerCase(Locale.ROOT)))
                .limit(6)
                .forEach(keywords::add);
        return keywords.stream().limit(MOST_KEYWORDS).toList();
    }
}
