package dev.mockmate.testsession.invitation.application;

import dev.mockmate.testsession.invitation.domain.Invitation;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * What those who are invited are written. The text is fixed: what recruiters could write into it would be mail to anybody in
 * MockMate's name. Of the name only letters are kept.
 */
final class InvitationLetter {
    static final String SUBJECT = "Your coding test";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final int LONGEST_NAME = 60;

    private InvitationLetter() {}

    static String text(Invitation invitation, String link) {
        String name = name(invitation.name());
        long minutes = Math.round(invitation.plan().durationMinutes() * (1 + invitation.extraTimePercent() / 100.0));
        return "Hello" + (name.isEmpty() ? "" : " " + name) + ",\n\n"
                + "you are invited to take a coding test. It takes " + minutes
                + " minutes from the moment you begin it, and you may begin until "
                + DAY.format(invitation.expiresAt()) + ".\n\n"
                + "Your personal link, which opens your test and nothing else:\n\n" + link + "\n\n"
                + "Please keep it to yourself. If you did not expect this mail, you need not do anything.\n\n"
                + "MockMate\n";
    }

    static String name(String given) {
        StringBuilder kept = new StringBuilder();
        given.codePoints()
                .limit(LONGEST_NAME)
                .filter(c -> Character.isLetter(c)
                        || Character.getType(c) == Character.NON_SPACING_MARK
                        || c == ' '
                        || c == '-'
                        || c == '\'')
                .forEach(kept::appendCodePoint);
        return kept.toString().strip();
    }
}
