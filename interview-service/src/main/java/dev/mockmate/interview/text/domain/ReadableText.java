package dev.mockmate.interview.text.domain;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A document as a reader sees it, for looking words up: HTML entities and tags resolved, ligatures and full-width letters
 * as plain ones (NFKC), invisible characters and soft hyphens gone, every kind of space a space, and words that a line's
 * end divides joined. The time grows with the length. What is kept and shown stays as it was sent.
 */
public final class ReadableText {

    private static final int LONGEST_ENTITY = 10;
    private static final int LONGEST_TAG = 200;

    private static final Map<String, String> ENTITIES = Map.ofEntries(
            Map.entry("amp", "&"),
            Map.entry("lt", "<"),
            Map.entry("gt", ">"),
            Map.entry("quot", "\""),
            Map.entry("apos", "'"),
            Map.entry("nbsp", " "),
            Map.entry("ensp", " "),
            Map.entry("emsp", " "),
            Map.entry("thinsp", " "),
            Map.entry("shy", ""),
            Map.entry("zwnj", ""),
            Map.entry("zwj", ""),
            Map.entry("plus", "+"),
            Map.entry("num", "#"),
            Map.entry("period", "."),
            Map.entry("comma", ","),
            Map.entry("sol", "/"),
            Map.entry("hyphen", "-"),
            Map.entry("dash", "-"),
            Map.entry("lowbar", "_"),
            Map.entry("ndash", "–"),
            Map.entry("mdash", "—"),
            Map.entry("bull", "•"),
            Map.entry("middot", "·"),
            Map.entry("hellip", "…"),
            Map.entry("lsquo", "‘"),
            Map.entry("rsquo", "’"),
            Map.entry("ldquo", "“"),
            Map.entry("rdquo", "”"),
            Map.entry("auml", "ä"),
            Map.entry("ouml", "ö"),
            Map.entry("uuml", "ü"),
            Map.entry("Auml", "Ä"),
            Map.entry("Ouml", "Ö"),
            Map.entry("Uuml", "Ü"),
            Map.entry("szlig", "ß"),
            Map.entry("eacute", "é"),
            Map.entry("egrave", "è"),
            Map.entry("ecirc", "ê"),
            Map.entry("agrave", "à"),
            Map.entry("ccedil", "ç"),
            Map.entry("ntilde", "ñ"),
            Map.entry("aacute", "á"),
            Map.entry("iacute", "í"),
            Map.entry("oacute", "ó"),
            Map.entry("uacute", "ú"));

    private static final Set<String> TAGS = Words.listed(
            "a abbr article b blockquote body br center code dd div dl dt em font footer h1 h2 h3 h4 h5 h6 head header hr"
                    + " html i img li main nav ol p pre s section small span strong style sub sup table tbody td th thead"
                    + " title tr u ul");

    private static final Set<String> INLINE = Words.listed("a abbr b code em font i s small span strong sub sup u");

    private ReadableText() {}

    /** The text as it reads, at most as long as {@code limit} UTF-16 units. */
    public static String of(String text, int limit) {
        String decoded = withoutTags(withoutEntities(withoutEntities(text)));
        String joined = joined(seen(Compatibility.of(seen(decoded))));
        return joined.length() > limit ? joined.substring(0, limit) : joined;
    }

    /** Twice is enough for text that was escaped twice; more than that is nobody's description of a job. */
    private static String withoutEntities(String text) {
        if (text.indexOf('&') < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            int end = text.charAt(at) == '&' ? endOfEntity(text, at) : -1;
            String meant = end < 0 ? null : meaning(text.substring(at + 1, end));
            if (meant == null) {
                plain.append(text.charAt(at));
                at++;
            } else {
                plain.append(meant);
                at = end + 1;
            }
        }
        return plain.toString();
    }

    private static int endOfEntity(String text, int at) {
        for (int end = at + 1; end < text.length() && end - at <= LONGEST_ENTITY; end++) {
            if (text.charAt(end) == ';') {
                return end;
            }
        }
        return -1;
    }

    private static String meaning(String entity) {
        if (!entity.startsWith("#")) {
            return ENTITIES.get(entity);
        }
        try {
            boolean hex = entity.length() > 1 && (entity.charAt(1) == 'x' || entity.charAt(1) == 'X');
            int point = hex ? Integer.parseInt(entity.substring(2), 16) : Integer.parseInt(entity.substring(1));
            boolean letter = point > 0 && Character.isValidCodePoint(point) && (point < 0xD800 || point > 0xDFFF);
            return letter ? Character.toString(point) : null;
        } catch (NumberFormatException noNumber) {
            return null;
        }
    }

    private static String withoutTags(String text) {
        if (text.indexOf('<') < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            int end = text.charAt(at) == '<' ? endOfTag(text, at) : -1;
            if (end < 0) {
                plain.append(text.charAt(at));
                at++;
            } else {
                plain.append(isInline(text, at) ? "" : "\n");
                at = end + 1;
            }
        }
        return plain.toString();
    }

    private static int endOfTag(String text, int at) {
        if (!TAGS.contains(tag(text, at))) {
            return -1;
        }
        for (int end = at + 1; end < text.length() && end - at <= LONGEST_TAG; end++) {
            if (text.charAt(end) == '>') {
                return end;
            }
        }
        return -1;
    }

    private static boolean isInline(String text, int at) {
        return INLINE.contains(tag(text, at));
    }

    private static String tag(String text, int at) {
        int from = at + 1 < text.length() && text.charAt(at + 1) == '/' ? at + 2 : at + 1;
        int to = from;
        while (to < text.length() && to - from <= LONGEST_ENTITY && Character.isLetterOrDigit(text.charAt(to))) {
            to++;
        }
        return text.substring(from, to).toLowerCase(Locale.ROOT);
    }

    /** Without what nobody sees, with one kind of space, of sharps and of hyphens. */
    private static String seen(String text) {
        StringBuilder seen = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int point = text.codePointAt(at);
            int type = Character.getType(point);
            boolean shown = type != Character.FORMAT
                    && (type != Character.CONTROL || Character.isWhitespace(point))
                    && point != 0x3164
                    && (point < 0xFE00 || point > 0xFE0F);
            if (shown) {
                seen.appendCodePoint(plain(point, type));
            }
        }
        return seen.toString();
    }

    private static int plain(int point, int type) {
        if (point == '\n' || point == '\r') {
            return '\n';
        }
        if (type == Character.LINE_SEPARATOR || type == Character.PARAGRAPH_SEPARATOR) {
            return '\n';
        }
        if (type == Character.SPACE_SEPARATOR || Character.isWhitespace(point) || point == 0x2800) {
            return ' ';
        }
        return switch (point) {
            case 0x266F -> '#';
            case 0x2010, 0x2011 -> '-';
            case 0x2018, 0x2019, 0x02BC, 0xB4, '`' -> '\'';
            default -> point;
        };
    }

    /** "Kuber-" at the end of a line and "netes" at the beginning of the next are one word. */
    private static String joined(String text) {
        StringBuilder joined = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            boolean divided = text.charAt(at) == '-'
                    && at > 0
                    && at + 2 < text.length()
                    && text.charAt(at + 1) == '\n'
                    && Character.isLetter(text.charAt(at - 1))
                    && Character.isLowerCase(text.charAt(at + 2));
            if (divided) {
                at++;
            } else {
                joined.append(text.charAt(at));
            }
        }
        return joined.toString();
    }
}
