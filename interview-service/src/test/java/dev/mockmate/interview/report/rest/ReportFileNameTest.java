package dev.mockmate.interview.report.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportFileNameTest {
    private static final UUID SESSION = new UUID(1, 2);

    @ParameterizedTest
    @CsvSource({
        "Senior Java Developer, senior-java-developer, senior-java-developer",
        "Développeur, developpeur, d%C3%A9veloppeur",
        "软件工程师, 00000000-0000-0001-0000-000000000002, %E8%BD%AF%E4%BB%B6%E5%B7%A5%E7%A8%8B%E5%B8%88",
        "'C++ / \"x\"; a=b', c-x-a-b, c-x-a-b"
    })
    void shouldKeepTheLettersOfTheTitle(String title, String ascii, String encoded) {
        assertThat(ReportFileName.disposition(title, SESSION))
                .isEqualTo("attachment; filename=\"mockmate-report-" + ascii
                        + ".pdf\"; filename*=UTF-8''mockmate-report-" + encoded + ".pdf");
    }

    @Test
    void shouldCutLongTitlesBetweenCharacters() {
        assertThat(ReportFileName.disposition("\uD835\uDC00".repeat(90), SESSION))
                .endsWith("mockmate-report-" + "%F0%9D%90%80".repeat(40) + ".pdf");
    }
}
