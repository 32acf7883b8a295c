package dev.mockmate.interview.report.rest;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.UUID;

/**
 * How a report is called when it is saved, as RFC 6266 wants it: {@code filename} in ASCII for old clients, {@code filename*} with
 * the job title's own letters. Nothing but letters, digits and hyphens of a title gets into the header.
 */
final class ReportFileName {
    private static final int MOST_LETTERS = 40;

    private ReportFileName() {}

    /** The value of {@code Content-Disposition}. */
    static String disposition(String jobTitle, UUID sessionId) {
        String plain = slug(withoutMarks(jobTitle), true);
        String own = slug(Normalizer.normalize(jobTitle, Normalizer.Form.NFC), false);
        String ascii = named(plain.isEmpty() ? sessionId.toString() : plain);
        String encoded = URLEncoder.encode(named(own.isEmpty() ? sessionId.toString() : own), StandardCharsets.UTF_8);
        return "attachment; filename=\"" + ascii + "\"; filename*=UTF-8''" + encoded;
    }

    private static String named(String what) {
        return "mockmate-report-" + what + ".pdf";
    }

    private static String withoutMarks(String title) {
        StringBuilder plain = new StringBuilder();
        Normalizer.normalize(title, Normalizer.Form.NFKD)
                .codePoints()
                .filter(one -> Character.getType(one) != Character.NON_SPACING_MARK)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private static String slug(String title, boolean ascii) {
        StringBuilder slug = new StringBuilder();
        int letters = 0;
        boolean gap = false;
        for (int one : title.toLowerCase(Locale.ROOT).codePoints().toArray()) {
            if (letters == MOST_LETTERS) {
                break;
            }
            if (!belongs(one, ascii)) {
                gap = slug.length() > 0;
                continue;
            }
            slug.append(gap ? "-" : "").appendCodePoint(one);
            gap = false;
            letters++;
        }
        return slug.toString();
    }

    /** Marks belong to the letters of many scripts. */
    private static boolean belongs(int codePoint, boolean ascii) {
        return ascii
                ? codePoint < 128 && Character.isLetterOrDigit(codePoint)
                : Character.isLetterOrDigit(codePoint)
                        || Character.getType(codePoint) == Character.NON_SPACING_MARK
                        || Character.getType(codePoint) == Character.COMBINING_SPACING_MARK;
    }
}
