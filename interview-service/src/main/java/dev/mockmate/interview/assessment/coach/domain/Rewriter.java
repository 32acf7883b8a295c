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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells an answer better with its own words only: the sentences in STAR order, without fillers and repetitions, and
 * with a placeholder in square brackets where something is missing. It adds no fact.
 */
public final class Rewriter {

    public static final int LONGEST = 2_200;
    public static final int MOST_KEYWORDS = 12;
    static final String UNKNOWN_SHARE = "[by X%]";

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

    private static final LinearPattern BEFORE_A_MARK = LinearPattern.of("\\s+([,.!?;:])");

    private Rewriter() {}

    /** The rewrite of an answer that was not judged, or not yet. */
    public static Rewrite rewrite(SubmittedAnswer submitted, AnswerText answer) {
        return OtherLanguage.is(answer)
                ? OtherLanguage.rewrite(
                        answer, List.of(submitted.question().competency().label()))
                : rewrite(submitted, answer, Judgement.of(submitted, answer));
    }

    public static Rewrite rewrite(SubmittedAnswer submitted, AnswerText answer, Judgement judged) {
        Category category = submitted.question().category();
        if (submitted.followedUp().isPresent()) {
            return completing(submitted, answer, judged);
        }
        Star.Version version = version(judged.own(), category);
        String polished = category == Category.BEHAVIORAL || category == Category.SITUATIONAL
                ? joined(List.of(version.situation(), version.task(), version.action(), version.result()))
                : inOrder(answer.sentences());
        return new Rewrite(Words.limited(polished, LONGEST), version, keywords(submitted, answer));
    }

    /** What an answer to a follow-up adds; what was told before is not told again. */
    private static Rewrite completing(SubmittedAnswer submitted, AnswerText answer, Judgement judged) {
        Category category = submitted.question().category();
        Star.Version version =
                Star.Version.of(part -> !judged.own().sentencesOf(part).isEmpty()
                        ? inOrder(judged.own().sentencesOf(part))
                        : judged.isMissing(part) ? StarWords.placeholder(part, category) : ELSEWHERE);
        String open = judged.missing().stream()
                .filter(part -> judged.own().sentencesOf(part).isEmpty())
                .map(part -> StarWords.placeholder(part, category))
                .collect(Collectors.joining(" "));
        String polished = joined(List.of(inOrder(answer.sentences()), open));
        return new Rewrite(Words.limited(polished, LONGEST), version, keywords(submitted, answer));
    }

    /** The skeleton of an answer that was not given. */
    static Rewrite skeleton(SubmittedAnswer submitted, Judgement nothing) {
        if (submitted.followedUp().isPresent()) {
            return completing(submitted, AnswerText.screened(""), nothing);
        }
        Star.Version version = version(nothing.own(), submitted.question().category());
        return new Rewrite(
                joined(List.of(version.situation(), version.task(), version.action(), version.result())),
                version,
                keywords(submitted, AnswerText.screened("")));
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

    private static Star.Version version(StarReader.Reading reading, Category category) {
        return new Star.Version(
                told(Part.SITUATION, reading, category),
                told(Part.TASK, reading, category),
                told(Part.ACTION, reading, category),
                told(Part.RESULT, reading, category));
    }

    private static String told(Part part, StarReader.Reading reading, Category category) {
        List<Sentence> sentences = reading.sentencesOf(part);
        if (sentences.isEmpty()) {
            return StarWords.placeholder(part, category);
        }
        String text = inOrder(sentences);
        if (part != Part.RESULT || !category.asksForAStory() || StarReader.hasNumber(text)) {
            return text;
        }
        boolean clear = reading.checklist().result().status() == Star.Status.PRESENT;
        return clear ? withUnknownShare(text) : text + " " + StarWords.placeholder(part, category);
    }

    private static String inOrder(List<Sentence> sentences) {
        Set<String> once = new LinkedHashSet<>();
        sentences.forEach(sentence -> once.add(tightened(sentence.text())));
        return joined(new ArrayList<>(once));
    }

    private static String joined(List<String> texts) {
        return texts.stream().filter(text -> !text.isBlank()).collect(Collectors.joining(" "));
    }

    /** Skills of the job and words of the competency that the answer does not have yet. */
    private static List<String> keywords(SubmittedAnswer submitted, AnswerText answer) {
        Set<String> said = Set.copyOf(Words.of(answer.withoutOrders()));
        Set<String> keywords = new LinkedHashSet<>();
        submitted.job().skills().stream()
                .filter(skill -> !said.contains(skill.toLowerCase(Locale.ROOT)))
                .limit(6)
                .forEach(keywords::add);
        keywords.add(submitted.question().competency().label());
        Words.of(submitted.question().strongAnswer()).stream()
                .filter(word -> word.length() > 6 && !Words.isEmptyWord(word) && !said.contains(word))
                .limit(MOST_KEYWORDS)
                .forEach(keywords::add);
        return keywords.stream().limit(MOST_KEYWORDS).toList();
    }
}
