package dev.mockmate.interview.assessment.coach.domain;

import dev.mockmate.interview.planning.domain.Category;
import dev.mockmate.interview.text.domain.LinearPattern;
import dev.mockmate.interview.text.domain.WordLists;

/**
 * Tells sentences that are no telling of a matter by what they mean, not by their words: nearer to one of a few stock sentences about
 * answers and their assessment, or of those that end any story, than to the rest of their own answer; and by their form what nobody says
 * aloud.
 *
 * @param ofTheAnswer meanings of sentences about an answer, its record, its assessment or whoever reads it
 * @param ofAnyMatter meanings of sentences that could stand in the answer to any question
 * @param ofThePerson meanings of sentences that could do so unless it asks who somebody is
 */
record StockSentences(float[][] ofTheAnswer, float[][] ofAnyMatter, float[][] ofThePerson) {

    private static final double CLEARLY_NEARER = 0.1;
    private static final double NEAR = 0.4;
    private static final double FEW_LETTERS = 0.35;
    private static final double MANY_OF_CODE = 0.12;
    private static final double MOSTLY = 0.5;
    private static final int SEVERAL = 2;
    private static final int WORDS_OF_A_REMARK = 4;
    private static final String OPENING = "([<";
    private static final String CLOSING = ")]>";
    private static final String CODE = "{}[]<>|=_#*;:~^\\/@&$+";

    /** The name of a field, in front of what stands in it. */
    private static final LinearPattern FIELD = LinearPattern.anyCase("(?:^|[\\s,;{(\\[|])[a-z_-]{2,24}:(?:\\s|$)");

    /** The same as programs write it. */
    private static final LinearPattern QUOTED_FIELD = LinearPattern.anyCase("[\"'][a-z_-]{2,24}[\"']\\s?:");

    static StockSentences read(Meaning meaning) {
        WordLists sentences = WordLists.beside(StockSentences.class, "stock-sentences.txt");
        return new StockSentences(
                meanings(sentences, "of the answer", meaning),
                meanings(sentences, "of any matter", meaning),
                meanings(sentences, "of the person", meaning));
    }

    /** Those that say nothing in an answer to such a question: whoever is asked who they are may tell of their degree. */
    StockSentences to(Category asked) {
        return asked == Category.INTRODUCTION ? new StockSentences(ofTheAnswer, ofAnyMatter, new float[0][]) : this;
    }

    private static float[][] meanings(WordLists sentences, String kind, Meaning meaning) {
        return sentences.list(kind).stream().map(meaning::of).toArray(float[][]::new);
    }

    /**
     * Whether a sentence is like one of them.
     *
     * @param own how near it is to the rest of its answer
     */
    boolean isLike(float[] sentence, double own) {
        double aside = nearest(ofTheAnswer, sentence);
        return aside > own + CLEARLY_NEARER
                || aside >= NEAR && aside > own
                || nearest(ofAnyMatter, sentence) > own + CLEARLY_NEARER
                || nearest(ofThePerson, sentence) > own + CLEARLY_NEARER;
    }

    private static double nearest(float[][] known, float[] sentence) {
        double nearest = 0;
        for (float[] one : known) {
            nearest = Math.max(nearest, Meaning.nearness(sentence, one));
        }
        return nearest;
    }

    /** Whether it has the form of data, of a remark in brackets, of a number or of somebody else's words. */
    static boolean isNoProse(String sentence) {
        Form form = Form.of(sentence);
        return form.words() > 1
                && (isData(sentence)
                        || isRemark(sentence)
                        || QUOTED_FIELD.count(sentence) >= SEVERAL && !Asides.isDone(sentence)
                        || form.letters() < FEW_LETTERS * form.signs()
                        || form.ofCode() >= SEVERAL
                                && form.ofCode() > MANY_OF_CODE * form.signs()
                                && !Asides.isDone(sentence)
                        || form.quoted() > MOSTLY * form.words());
    }

    /**
     * Whether it is a remark in square brackets or a record of named fields between bars, and neither "I" nor "we" does anything in it:
     * in these forms nobody tells anything. Code, labels, numbered steps, figures before and after, and what somebody says in round brackets are told.
     */
    static boolean isData(String sentence) {
        boolean fields = sentence.indexOf('|') >= 0 && FIELD.count(sentence) >= SEVERAL;
        boolean remark = sentence.startsWith("[")
                && isRemark(sentence)
                && Form.of(sentence).words() >= WORDS_OF_A_REMARK;
        return remark || fields && !Asides.isDone(sentence);
    }

    /** Whether all of it stands in brackets, and nobody does anything in them. */
    private static boolean isRemark(String sentence) {
        int kind = sentence.isEmpty() ? -1 : OPENING.indexOf(sentence.charAt(0));
        if (kind < 0 || Asides.isDone(sentence)) {
            return false;
        }
        int closed = sentence.indexOf(CLOSING.charAt(kind));
        boolean behindTheMark = closed < 0 && kind == 0;
        return behindTheMark || closed >= 0 && sentence.chars().skip(closed).noneMatch(Character::isLetterOrDigit);
    }

    /**
     * What is counted in a sentence.
     *
     * @param signs all but white space
     * @param ofCode signs of programs and tables
     * @param quoted words in double quotes
     */
    private record Form(int signs, int letters, int ofCode, int words, int quoted) {

        static Form of(String sentence) {
            int signs = 0;
            int letters = 0;
            int ofCode = 0;
            int words = 0;
            int quoted = 0;
            char quote = 0;
            boolean inWord = false;
            for (int at = 0; at < sentence.length(); at++) {
                char one = sentence.charAt(at);
                boolean space = Character.isWhitespace(one) || Character.isSpaceChar(one);
                if (!space) {
                    signs++;
                    letters += Character.isLetter(one) ? 1 : 0;
                    ofCode += CODE.indexOf(one) >= 0 ? 1 : 0;
                    words += inWord ? 0 : 1;
                    quote = quote(quote, one, inWord);
                    quoted += quote != 0 && !inWord ? 1 : 0;
                }
                inWord = !space;
            }
            return new Form(signs, letters, ofCode, words, quoted);
        }

        /** What opened the quote a sign stands in, 0 outside: a straight one opens in front of a word alone, behind figures it is an inch. */
        private static char quote(char opened, char one, boolean inWord) {
            if (opened == 0) {
                return one == '„' || one == '“' || one == '"' && !inWord ? one : 0;
            }
            boolean closes = one == '”' || one == '"' || opened == '„' && one == '“';
            return closes ? 0 : opened;
        }
    }
}
