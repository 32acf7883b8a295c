package dev.mockmate.testsession.invitation.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mockmate.testsession.invitation.rest.InvitationTable.Line;
import dev.mockmate.testsession.invitation.rest.InvitationTable.UnreadableException;
import java.util.List;
import org.junit.jupiter.api.Test;

class InvitationTableTest {

    @Test
    void shouldReadColumnsInAnyOrderWithQuotesAndWithoutOptionalOnes() throws UnreadableException {
        List<Line> lines = InvitationTable.read(
                "\ufeffextra_time_percent,email,name\r\n25,ada@example.test,\"Lovelace, Ada\"\r\n,bob@example.test,\r\n");

        assertThat(lines)
                .containsExactly(
                        new Line(1, "ada@example.test", "Lovelace, Ada", 25, ""),
                        new Line(2, "bob@example.test", null, null, ""));
        assertThat(InvitationTable.read("email\nada@example.test\n")).hasSize(1);
    }

    @Test
    void shouldReadWhatSpreadsheetsWrite() throws UnreadableException {
        List<Line> lines = InvitationTable.read(
                "\ufeffEmail;Name;Extra_Time_Percent\r\nada@example.test;Zoë;25\r\n;;\r\nbob@example.test;;\r\n;;\r\n");

        assertThat(lines)
                .containsExactly(
                        new Line(1, "ada@example.test", "Zoë", 25, ""),
                        new Line(3, "bob@example.test", null, null, ""));
    }

    @Test
    void shouldTellWhatIsWrongWithALine() throws UnreadableException {
        List<Line> lines =
                InvitationTable.read("email,name,extra_time_percent\nno address,,\na@b.test,,301\na@b.test,,x\n"
                        + "c@b.test,too,few,fields\nd@b.test,,1\nD@B.test,,1\n");

        assertThat(lines)
                .extracting(line -> line.error().isEmpty())
                .containsExactly(false, false, false, false, true, false);
    }

    @Test
    void shouldRefuseWhatIsNoTable() {
        String tooMany = "email\n" + "a@b.test\n".repeat(501);
        for (String table : List.of(
                "",
                "name\nx\n",
                "email,email\na@b.test,c@d.test\n",
                "email,phone\na@b.test,1\n",
                "email\n\"x",
                tooMany)) {
            assertThatThrownBy(() -> InvitationTable.read(table)).isInstanceOf(UnreadableException.class);
        }
    }

    @Test
    void shouldTakeAddressesThatNameOneMailbox() {
        for (String good : List.of("a@b.test", "a.b+c@d-e.example.test", "o'neil@b.test")) {
            assertThat(InvitationRequestMapper.isAddress(good)).as(good).isTrue();
        }
        for (String bad : List.of(
                "a",
                "@b.test",
                "a@",
                "a@b",
                "a@.",
                "a@b.",
                "a@@b.test",
                "a@b..test",
                "a b@c.test",
                "a@b.test,c@d.test",
                "a@b.test\r\nBcc: c@d.test",
                "<a@b.test>",
                "\u00e9@b.test",
                "x".repeat(65) + "@b.test")) {
            assertThat(InvitationRequestMapper.isAddress(bad)).as(bad).isFalse();
        }
    }
}
