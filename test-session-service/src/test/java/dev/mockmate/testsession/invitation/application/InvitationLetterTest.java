package dev.mockmate.testsession.invitation.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockmate.testsession.invitation.domain.Invitation;
import dev.mockmate.testsession.invitation.domain.TestPlan;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class InvitationLetterTest {

    @Test
    void shouldTellTimeWithTheAccommodationAndUntilWhen() {
        String text = InvitationLetter.text(invitation("Ada"), "https://mockmate.example/test#token=x.y.z");

        assertThat(text)
                .startsWith("Hello Ada,")
                .contains("90 minutes", "1 February 2026, 10:00 UTC", "\nhttps://mockmate.example/test#token=x.y.z\n");
    }

    @Test
    void shouldKeepOnlyLettersOfAName() {
        assertThat(InvitationLetter.name("Jos\u00e9 O'Neil-Smith")).isEqualTo("Jos\u00e9 O'Neil-Smith");
        assertThat(InvitationLetter.name("click http://evil.test/?a=1\r\nBcc: x@y.test"))
                .doesNotContain(":", "/", ".", "\r", "\n", "@");
        assertThat(InvitationLetter.text(invitation("123"), "link")).startsWith("Hello,");
    }

    private static Invitation invitation(String name) {
        return new Invitation(
                new UUID(0, 1),
                "acme",
                new UUID(0, 2),
                "ada@example.test",
                name,
                Optional.empty(),
                new TestPlan("", List.of(), List.of(), 60),
                50,
                Instant.parse("2026-02-01T10:00:00Z"),
                Instant.parse("2026-01-01T10:00:00Z"),
                Optional.empty());
    }
}
