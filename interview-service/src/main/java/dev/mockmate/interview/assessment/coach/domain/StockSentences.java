package dev.mockmate.interview.assessment.coach.domain;

import dev.mockmate.interview.text.domain.LinearPattern;
import dev.mockmate.interview.text.domain.WordLists;

/**
 * Tells sentences that are no telling of a matter by what they mean, not by their words: nearer to one of a few stock sentences about
 * answers and their assessment, or of those that end any story, than to the rest of their own answer; and by their form what nobody says
 * aloud.
 *
 * @param ofTheAnswer meanings of sentences about an answer, its record, its assessment or whoever reads it
 * @param ofAnyMatter meanings of sentences that could stand in the answer to any question
 */
record StockSentences(float[][] ofTheAnswer, float[][] ofAnyMatter) {

    private static final double CLEARLY_NEARER = 0.1;
    private static final double NEAR = 0.4;
    private static final double FEW_LETTERS = 0.6;
    private static final double MANY_OF_CODE = 0.12;
    private static final double MOSTLY = 0.5;
    private static final int SEVERAL = 2;
    private static final String OPENING = "([{<";
    private static final String CODE = "{}[]<>|=_#*;:~^\\/@&$+";

    /** The name of a field, in front of what stands in it. */
    private static final LinearPattern FIELD =
            LinearPattern.anyCase("(?:^|[\\s\"',;{(\\[])[a-z_-]{2,24}[\"']?:(?:\\s|$)");

    static StockSentences read(Meaning meaning) {
        WordLists sentences = WordLists.beside(StockSentences.class, "stock-sentences.txt");
        return new StockSentences(
                meanings(sentences, "of the answer", meaning), meanings(sentences, "of any matter", meaning));
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
                || nearest(ofAnyMatter, sentence) > own + CLEARLY_NEARER;
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
        return isData(sentence)
                || form.words() > 1
                        && (form.letters() < FEW_LETTERS * form.signs()
                                || form.ofCode() >= SEVERAL && form.ofCode() > MANY_OF_CODE * form.signs()
                                || form.quoted() > MOSTLY * form.words());
    }

    /** Whether it is a remark in brackets or names several fields: in these forms nobody tells anything. Code is told. */
    static boolean isData(String sentence) {
        boolean remark = !sentence.isEmpty() && OPENING.indexOf(sentence.charAt(0)) >= 0 && sentence.indexOf(' ') >= 0;
        return remark || FIELD.count(sentence) >= SEVERAL;
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
            boolean inQuotes = false;
            boolean inWord = false;
            for (int at = 0; at < sentence.length(); at++) {
                char one = sentence.charAt(at);
                boolean space = Character.isWhitespace(one) || Character.isSpaceChar(one);
                if (!space) {
                    signs++;
                    letters += Character.isLetter(one) ? 1 : 0;
                    ofCode += CODE.indexOf(one) >= 0 ? 1 : 0;
                    words += inWord ? 0 : 1;
                    inQuotes = one == '"' ? !inQuotes : one == '“' || inQuotes && one != '”';
                    quoted += inQuotes && !inWord ? 1 : 0;
                }
                inWord = !space;
            }
            return new Form(signs, letters, ofCode, words, quoted);
        }
    }
}
