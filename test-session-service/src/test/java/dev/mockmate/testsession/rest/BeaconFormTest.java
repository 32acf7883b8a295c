package dev.mockmate.testsession.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.mockmate.platform.problem.CommonProblem;
import dev.mockmate.platform.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BeaconFormTest {
    private static final String MULTIPART = "multipart/form-data; boundary=b";
    private static final String FIELDS = "application/x-www-form-urlencoded";
    private static final String PAYLOAD = "--b\r\nContent-Disposition: form-data; name=\"payload\"\r\n";
    private static final String END = "\r\n--b--\r\n";

    @Test
    void shouldReadWhatBrowsersSend() {
        BeaconForm form = read(
                MULTIPART,
                "--b\r\nContent-Disposition: form-data; name=\"token\"\r\n\r\na.b.c\r\n"
                        + "--b\r\nContent-Disposition: form-data; name=\"payload\"; filename=\"blob\"\r\n"
                        + "Content-Type: application/json\r\n\r\n{\"a\":\"\u00e4 multipart/mixed\r\n--\"}" + END);

        assertThat(form).isEqualTo(new BeaconForm("a.b.c", "{\"a\":\"\u00e4 multipart/mixed\r\n--\"}"));
        assertThat(read("Multipart/Form-Data; boundary=\"b\"", PAYLOAD + "\r\n{}" + END))
                .isEqualTo(new BeaconForm(null, "{}"));
        assertThat(read(FIELDS, "token=a.b.c&payload=%7B%22a%22%3A%22%C3%A4+b%22%7D&x=1&token=d"))
                .isEqualTo(new BeaconForm("a.b.c", "{\"a\":\"\u00e4 b\"}"));
    }

    @Test
    void shouldTakeTheFirstOfSeveralAndNothingForWhatHasNoName() {
        assertThat(read(MULTIPART, PAYLOAD + "\r\n{}\r\n" + PAYLOAD + "\r\n[]" + END))
                .isEqualTo(new BeaconForm(null, "{}"));
        assertThat(read(MULTIPART, "--b\r\nContent-Disposition: form-data; filename=\"payload\"\r\n\r\n{}" + END))
                .isEqualTo(new BeaconForm(null, null));
        assertThat(read(MULTIPART, "--b\r\nContent-Type: multipart/mixed\r\n\r\nx" + END))
                .isEqualTo(new BeaconForm(null, null));
        assertThat(read(FIELDS, "")).isEqualTo(new BeaconForm(null, null));
    }

    @Test
    void shouldRefuseWhatCannotBeKeptHoweverItIsEncoded() {
        for (String part : List.of(
                "Content-Transfer-Encoding: base64\r\n\r\n/////w==",
                "Content-Transfer-Encoding: base64\r\n\r\nAAAA",
                "Content-Transfer-Encoding: quoted-printable\r\n\r\n=FF",
                "\r\n{\"a\":\"\\ud83d\"}")) {
            assertRefused(MULTIPART, PAYLOAD + part + END);
        }
        assertRefused(FIELDS, "payload=%ff");
        assertRefused(FIELDS, "payload=%00");
    }

    @Test
    void shouldRefuseWhatIsNoForm() {
        assertRefused("multipart/form-data", PAYLOAD + "\r\n{}" + END);
        assertRefused("multipart/form-data; boundary=", PAYLOAD + "\r\n{}" + END);
        assertRefused(MULTIPART, PAYLOAD + "\r\n{}");
        assertRefused(MULTIPART, (PAYLOAD + "\r\n{}\r\n").repeat(17) + END);
        assertRefused(MULTIPART, "--b\r\n\r\n\r\n".repeat(17) + END);
        assertRefused(MULTIPART, "--b\r\ncontent-type:multipart/mixed;boundary=x\r\n--x--\r\n".repeat(4_900));
        assertRefused(MULTIPART, "--b\r\ncontent-type:multipart/mixed;boundary=x\r\n\r\n--x--\r\n".repeat(4_700));
        assertRefused(FIELDS, "a=1&".repeat(100));
        assertRefused(FIELDS, "payload=%");
    }

    @Test
    void shouldReadOrRefuseWhateverIsSent() {
        Random random = new Random(7);
        List<String> pieces = List.of(
                "--b",
                "--b--",
                "--x",
                "\r\n",
                "\r",
                "\n",
                "Content-Disposition:",
                " form-data;",
                " name=\"payload\"",
                " name=",
                "filename*=utf-8''%",
                "Content-Type:",
                "multipart/mixed",
                "; boundary=x",
                "charset=none",
                "Content-Transfer-Encoding:",
                "base64",
                "quoted-printable",
                "=\r\n",
                "=z",
                ",",
                ";",
                "\"",
                ":",
                "=",
                "&",
                "%",
                "{}",
                "\u00e4");
        for (int i = 0; i < 20_000; i++) {
            StringBuilder body = new StringBuilder(random.nextBoolean() ? "--b\r\n" : "");
            for (int length = random.nextInt(25); length > 0; length--) {
                body.append(pieces.get(random.nextInt(pieces.size())));
            }
            readOrRefuse(MULTIPART, body.append(random.nextBoolean() ? END : "").toString());
            readOrRefuse(FIELDS, body.toString());
        }
    }

    private static void readOrRefuse(String type, String body) {
        try {
            read(type, body);
        } catch (ProblemException refused) {
            assertThat(refused.type()).isEqualTo(CommonProblem.MALFORMED_REQUEST);
        }
    }

    private static void assertRefused(String type, String body) {
        assertThatExceptionOfType(ProblemException.class)
                .as(type + " " + body.substring(0, Math.min(100, body.length())))
                .isThrownBy(() -> read(type, body));
    }

    private static BeaconForm read(String type, String body) {
        return BeaconForm.read(type, body.getBytes(StandardCharsets.UTF_8));
    }
}
