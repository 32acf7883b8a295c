package dev.mockmate.testsession.invitation.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How candidates are invited. */
@ConfigMapping(prefix = "mockmate.invitations")
public interface InvitationConfig {
    /** The page a link leads to; the token follows in its fragment. */
    String page();

    /** The private JSON Web Key (EC, P-256) that signs test tokens; without one the service does not start. */
    Optional<String> tokenPrivateKey();

    /** How long a test may be begun when nothing is said. */
    @WithDefault("P14D")
    Duration validity();

    /** Invitations an organisation may make in 24 hours. */
    @WithDefault("2000")
    int perOrganisation();

    /** Mails that may go to one address in 24 hours, whoever asks for them. */
    @WithDefault("5")
    int mailsPerAddress();

    /** Between the first two tries of a mail; twice as long each time, up to an hour. */
    @WithDefault("PT1M")
    Duration mailRetry();

    /** How long a mail that the mail server does not take is tried again, but not beyond its invitation's end. */
    @WithDefault("P1D")
    Duration mailPatience();

    /** How long a replica takes a token for valid without looking again. */
    @WithDefault("PT1S")
    Duration tokenMemory();
}
