package dev.mockmate.interview.assessment.coach.domain;

import dev.mockmate.interview.text.domain.LinearPattern;
import dev.mockmate.interview.text.domain.Words;
import java.util.List;
import java.util.Set;

/** What can be counted in a sentence without understanding it; each figure is between 0 and about 2. */
final class SentenceFigures {

    static final List<String> NAMES = List.of(
            "words",
            "own act",
            "team act",
            "i",
            "we",
            "you",
            "intending",
            "past",
            "figure",
            "hedge",
            "buzzword",
            "placeholder",
            "question said",
            "job said",
            "praise of self",
            "name",
            "learning",
            "outcome",
            "filler",
            "no word",
            "general",
            "reason",
            "check",
            "blame",
            "order",
            "deceit",
            "heading",
            "word length",
            "question mark",
            "quote");

    static final int OWN_ACT = 1;
    static final int TEAM_ACT = 2;
    static final int FIGURE = 8;
    static final int BUZZWORD = 10;
    static final int PLACEHOLDER = 11;
    static final int QUESTION_SAID = 12;
    static final int JOB_SAID = 13;
    static final int OUTCOME = 17;
    static final int NO_WORD = 19;
    static final int REASON = 21;
    static final int CHECK = 22;
    static final int ORDER = 24;
    static final int DECEIT_TOLD = 25;

    private static final Set<String> IRREGULAR = Words.listed(
            "was were had did went got made took came said told found gave kept left put ran saw sent set sat spoke thought wrote"
                    + " built bought broke brought began chose cut drew drove fell felt fought forgot held hit knew led lost met"
                    + " paid read rang rose sold shut slept spent stood stuck swapped taught threw understood woke won wore");
    private static final Set<String> INTENDING =
            Words.listed("would will i'd i'll we'd we'll should shall want going plan i'd they'd could");
    private static final Set<String> BUZZ = Words.listed(
            "synergy synergies synergistic leverage leveraged leveraging holistic holistically paradigm innovative innovation"
                    + " transformative transformation transformational strategic strategically dynamic proactive proactively"
                    + " passionate passion excellence excellent best-in-class world-class cutting-edge seamless seamlessly robust"
                    + " scalable stakeholder stakeholders stakeholder-centric value-driven results-driven results-oriented"
                    + " impactful agile agility ecosystem empower empowered empowering empowerment end-to-end deliverables"
                    + " alignment aligned align optimise optimize optimised optimized optimisation optimization robustness"
                    + " data-driven customer-centric mindset growth journey framework frameworks methodology methodologies"
                    + " actionable insights roadmap north-star cross-functional solution-oriented solutions drive driving driven"
                    + " deliver delivering ownership accountability transparency visionary game-changing disruptive");
    private static final Set<String> SELF = Words.listed(
            "hard-working hardworking reliable motivated dedicated team-player perfectionist detail-oriented punctual loyal"
                    + " passionate natural leader skills strengths quality professional committed honest flexible organised"
                    + " organized communicative experienced always never");
    private static final LinearPattern HEDGE = LinearPattern.anyCase(
            "\\b(?:maybe|i guess|i suppose|probably|kind of|sort of|i think|more or less|hopefully|somehow|perhaps|basically)\\b");
    private static final LinearPattern FILLER =
            LinearPattern.anyCase("\\b(?:u+m+|u+h+|erm?|hm+|you know|i mean|like|yeah|okay|well)\\b");
    private static final LinearPattern PLACEHOLDER_SIGN = LinearPattern.anyCase(
            "\\[[^\\]]{1,60}\\]|<[^>]{1,60}>|\\b(?:x%|xx+|xyz|n%|lorem ipsum|insert|placeholder|company name|fill in)\\b|_{3,}|\\{[^}]{1,40}\\}|\\.{4,}");
    private static final LinearPattern LEARNING = LinearPattern.anyCase(
            "\\b(?:learn(?:ed|t)?|lesson|hindsight|reali[sz]ed|next time|since then|ever since|these days|nowadays|today i|now i|i now"
                    + "|what i (?:do|took|changed)|my mistake|my fault|should have|differently)\\b");
    private static final LinearPattern OUTCOME_WORDS = LinearPattern.anyCase(
            "\\b(?:in the end|as a result|result|since then|after that|finally|went (?:down|up|from|live|back)|dropped|fell|rose"
                    + "|reduced|saved|passed|signed|renewed|stayed|came back|worked|never (?:happened|came)|no (?:more|complaints?|further)"
                    + "|instead of|percent|per cent|kept|within|still (?:use|run|there)|accepted|approved|paid|closed|improved)\\b|%");
    private static final LinearPattern GENERAL = LinearPattern.anyCase(
            "\\b(?:is (?:very |really |always )?(?:important|key|essential|crucial)|people (?:should|must|need)|one (?:should|must)"
                    + "|you (?:should|must|have to|need to)|in general|in today'?s|every(?:one|body)|it is (?:vital|necessary)|always|never"
                    + "|i believe|in my opinion|communication is|teamwork)\\b");
    private static final LinearPattern REASON_WORDS = LinearPattern.anyCase(
            "\\b(?:because|since|so that|otherwise|whether|unless|rather than|instead of|therefore|in case|if|until|which means"
                    + "|the reason|trade-?off|depends|risk)\\b");
    private static final LinearPattern CHECK_WORDS = LinearPattern.anyCase(
            "\\b(?:check(?:ed|ing)?|verif\\w*|test(?:ed|ing)?|measur\\w*|compar\\w*|confirm\\w*|count(?:ed)?|look(?:ed)? at|reproduc\\w*"
                    + "|follow(?:ed)? up|monitor\\w*|review\\w*|audit\\w*|document\\w*)\\b");
    private static final LinearPattern BLAME = LinearPattern.anyCase(
            "\\b(?:(?:his|her|their|the \\w+'?s) (?:fault|mistake)|not my (?:job|fault|problem)|incompetent|stupid|idiots?|useless|lazy|clueless"
                    + "|nothing to do with me)\\b");
    private static final LinearPattern ORDERS = LinearPattern.anyCase(
            "\\b(?:(?:give|award|assign|rate|score|grade|mark) (?:me|this|it|the answer|him|her|full)|10/10|10 out of 10|full (?:marks|score)|top score"
                    + "|ignore (?:all|the|any|previous|your)|(?:previous|these|your) instructions|assessor|as an ai|system prompt|rubric|evaluat(?:or|ion))\\b");
    private static final LinearPattern DECEIT = LinearPattern.anyCase(
            "\\b(?:nobody (?:noticed|knew|found|ever)|no one (?:noticed|knew|found)|never (?:noticed|found out|told)|didn'?t tell|did not tell|didn'?t mention"
                    + "|lied|fake[d]?|forged|backdated|hid|deleted|made up|pretend(?:ed)?|secretly|quietly|without telling|cover(?:ed)? (?:it )?up|trick)\\b");
    private static final LinearPattern HEADING = LinearPattern.anyCase(
            "^\\s*(?:\\*\\*|#+ ?)?(?:situation|task|action|result|s|t|a|r|background|outcome)(?:\\*\\*)?\\s*[:\\-–]");

    private SentenceFigures() {}

    /** @param question lower-case stems of the question's words that carry a subject; @param job likewise of the job */
    static double[] of(String sentence, Set<String> question, Set<String> job) {
        List<String> words = Words.of(sentence);
        double count = Math.max(1, words.size());
        double[] figures = new double[NAMES.size()];
        figures[0] = Math.min(2, words.size() / 20.0);
        figures[OWN_ACT] = acts(words, "i");
        figures[TEAM_ACT] = acts(words, "we");
        figures[3] = share(words, Set.of("i", "my", "me", "i'm", "i've", "i'd", "myself"), count) * 4;
        figures[4] = share(words, Set.of("we", "our", "us", "we're", "we've", "team"), count) * 4;
        figures[5] = share(words, Set.of("you", "your", "one"), count) * 4;
        figures[6] = Math.min(2, words.stream().filter(INTENDING::contains).count());
        figures[7] = words.stream().filter(SentenceFigures::isPast).count() / count * 4;
        figures[FIGURE] = sentence.chars().anyMatch(one -> one >= '0' && one <= '9') ? 1 : 0;
        figures[9] = found(HEDGE, sentence);
        figures[BUZZWORD] = Math.min(2, words.stream().filter(BUZZ::contains).count() / count * 6);
        figures[PLACEHOLDER] = found(PLACEHOLDER_SIGN, sentence);
        figures[QUESTION_SAID] = said(words, question);
        figures[JOB_SAID] = said(words, job);
        figures[14] = Math.min(2, words.stream().filter(SELF::contains).count());
        figures[15] = names(sentence);
        figures[16] = found(LEARNING, sentence);
        figures[OUTCOME] = found(OUTCOME_WORDS, sentence);
        figures[18] = found(FILLER, sentence);
        figures[NO_WORD] = words.stream().filter(SentenceFigures::isNoWord).count() / count * 3;
        figures[20] = found(GENERAL, sentence);
        figures[REASON] = found(REASON_WORDS, sentence);
        figures[CHECK] = found(CHECK_WORDS, sentence);
        figures[23] = found(BLAME, sentence);
        figures[ORDER] = found(ORDERS, sentence);
        figures[DECEIT_TOLD] = found(DECEIT, sentence);
        figures[26] = found(HEADING, sentence);
        figures[27] = Math.min(2, words.stream().mapToInt(String::length).sum() / count / 5);
        figures[28] = sentence.indexOf('?') >= 0 ? 1 : 0;
        figures[29] = sentence.indexOf('"') >= 0 || sentence.indexOf('“') >= 0 ? 1 : 0;
        return figures;
    }

    private static double found(LinearPattern pattern, String sentence) {
        return Math.min(2, pattern.all(sentence).size());
    }

    /** "I asked", "I then asked": the subject and, within three words, something done. */
    private static double acts(List<String> words, String subject) {
        int acts = 0;
        for (int at = 0; at < words.size(); at++) {
            if (words.get(at).equals(subject)
                    && words.subList(at + 1, Math.min(words.size(), at + 3)).stream()
                            .anyMatch(SentenceFigures::isPast)) {
                acts++;
            }
        }
        return Math.min(2, acts);
    }

    private static boolean isPast(String word) {
        return IRREGULAR.contains(word) || (word.length() > 3 && word.endsWith("ed"));
    }

    private static double share(List<String> words, Set<String> wanted, double count) {
        return Math.min(2, words.stream().filter(wanted::contains).count() / count);
    }

    private static double said(List<String> words, Set<String> stems) {
        List<String> subjects = words.stream()
                .filter(word -> word.length() > 2 && !Words.isEmptyWord(word))
                .toList();
        return subjects.isEmpty()
                ? 0
                : subjects.stream()
                                .filter(word -> stems.contains(Words.stem(word)))
                                .count()
                        / (double) subjects.size();
    }

    /** Words with a capital inside the sentence. */
    private static double names(String sentence) {
        int names = 0;
        for (int at = 2; at < sentence.length(); at++) {
            boolean begins = Words.isSpace(sentence.charAt(at - 1)) && ".!?:".indexOf(sentence.charAt(at - 2)) < 0;
            if (begins
                    && Character.isUpperCase(sentence.charAt(at))
                    && at + 1 < sentence.length()
                    && Character.isLetter(sentence.charAt(at + 1))) {
                names++;
            }
        }
        return Math.min(2, names / 2.0);
    }

    /** Letters that no English word has: five consonants in a row, no vowel, one sign again and again. */
    private static boolean isNoWord(String word) {
        int consonants = 0;
        int most = 0;
        int same = 0;
        boolean vowel = false;
        for (int at = 0; at < word.length(); at++) {
            char unit = word.charAt(at);
            if (unit < 'a' || unit > 'z') {
                return false;
            }
            boolean here = "aeiouy".indexOf(unit) >= 0;
            vowel |= here;
            consonants = here ? 0 : consonants + 1;
            most = Math.max(most, consonants);
            same = at > 0 && word.charAt(at - 1) == unit ? same + 1 : 0;
            if (same >= 2) {
                return true;
            }
        }
        return word.length() > 3 && (!vowel || most >= 5);
    }
}
