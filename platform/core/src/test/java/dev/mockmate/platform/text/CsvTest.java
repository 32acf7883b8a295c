package dev.mockmate.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CsvTest {
    @Test
    void shouldJoinFieldsAndEndTheLine() {
        assertThat(Csv.line("a", -1L, null, "b c")).isEqualTo("a,-1,,b c\r\n");
    }

    @Test
    void shouldQuoteWhatHoldsSeparators() {
        assertThat(Csv.line("a,b", "say \"hi\"", "two\r\nlines"))
                .isEqualTo("\"a,b\",\"say \"\"hi\"\"\",\"two\r\nlines\"\r\n");
    }

    @Test
    void shouldKeepSpreadsheetsFromRunningTexts() {
        for (String formula :
                new String[] {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "  =1", "=cmd|' /C calc'!A0"}) {
            assertThat(Csv.line(formula)).startsWith("\"'").contains(formula);
        }
        assertThat(Csv.line("a=b", " ", "")).isEqualTo("a=b,\" \",\r\n");
    }
}
