package dev.mockmate.interview.report.pdf;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/**
 * Arabic letters change their form with their neighbours. A PDF holds glyphs, so the forms are chosen here, from
 * Unicode's presentation forms, whose names say which letter and which form they are.
 */
final class ArabicLetters {
    private static final int ISOLATED = 0;
    private static final int FINAL = 1;
    private static final int INITIAL = 2;
    private static final int MEDIAL = 3;
    private static final int FORMS = 4;

    private static final char TATWEEL = 0x640;
    private static final char LAM = 0x644;

    /** By the letter, or by lam and alef together: its forms, 0 where it has none. */
    private static final Map<String, char[]> FORMS_OF = new HashMap<>();

    static {
        read('\uFB50', '\uFBFF');
        read('\uFE70', '\uFEFC');
    }

    private ArabicLetters() {}

    /** The text with each letter in the form its place asks for. */
    static String join(String text) {
        if (text.chars().noneMatch(one -> one >= 0x600 && one <= 0x6FF)) {
            return text;
        }
        StringBuilder joined = new StringBuilder(text.length());
        boolean reaching = false;
        int at = 0;
        while (at < text.length()) {
            char letter = text.charAt(at);
            String key = keyAt(text, at);
            char[] forms = FORMS_OF.get(key);
            if (forms == null) {
                joined.append(letter);
                reaching = letter == TATWEEL || isMark(letter) && reaching;
            } else {
                boolean before = reaching && forms[FINAL] != 0;
                boolean after = forms[INITIAL] != 0 && takesJoin(text, at + key.length());
                joined.append(form(forms, before, after));
                reaching = forms[INITIAL] != 0;
            }
            at += key.length();
        }
        return joined.toString();
    }

    /** The text with letters instead of their forms. */
    static String part(String text) {
        boolean shaped = text.chars().anyMatch(one -> one >= 0xFB50 && one <= 0xFEFC);
        return shaped ? Normalizer.normalize(text, Normalizer.Form.NFKC) : text;
    }

    private static String keyAt(String text, int at) {
        if (text.charAt(at) == LAM && at + 1 < text.length()) {
            String both = text.substring(at, at + 2);
            if (FORMS_OF.containsKey(both)) {
                return both;
            }
        }
        return text.substring(at, at + 1);
    }

    private static boolean takesJoin(String text, int from) {
        int at = from;
        while (at < text.length() && isMark(text.charAt(at))) {
            at++;
        }
        if (at == text.length()) {
            return false;
        }
        char[] forms = FORMS_OF.get(keyAt(text, at));
        return text.charAt(at) == TATWEEL || forms != null && forms[FINAL] != 0;
    }

    private static char form(char[] forms, boolean before, boolean after) {
        char wanted = forms[before ? (after ? MEDIAL : FINAL) : after ? INITIAL : ISOLATED];
        return wanted == 0 ? forms[ISOLATED] : wanted;
    }

    private static boolean isMark(char one) {
        return Character.getType(one) == Character.NON_SPACING_MARK;
    }

    private static void read(char first, char last) {
        for (char form = first; form <= last; form++) {
            String name = Character.getName(form);
            String letters = Normalizer.normalize(String.valueOf(form), Normalizer.Form.NFKC);
            boolean lamAlef = letters.length() == 2 && form >= '\uFEF5';
            int kind = name == null ? -1 : kind(name);
            if (kind >= 0 && (letters.length() == 1 || lamAlef)) {
                FORMS_OF.computeIfAbsent(letters, none -> new char[FORMS])[kind] = form;
            }
        }
    }

    private static int kind(String name) {
        if (name.endsWith("ISOLATED FORM")) {
            return ISOLATED;
        }
        if (name.endsWith("FINAL FORM")) {
            return FINAL;
        }
        if (name.endsWith("INITIAL FORM")) {
            return INITIAL;
        }
        return name.endsWith("MEDIAL FORM") ? MEDIAL : -1;
    }
}
