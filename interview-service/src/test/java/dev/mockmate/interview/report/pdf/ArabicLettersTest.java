package dev.mockmate.interview.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ArabicLettersTest {

    @Test
    void shouldGiveEachLetterTheFormOfItsPlace() {
        // beh alone; beh, beh, beh joined; dal joins to the right only
        assertThat(ArabicLetters.join("ب")).isEqualTo("\uFE8F");
        assertThat(ArabicLetters.join("ببب")).isEqualTo("\uFE91\uFE92\uFE90");
        assertThat(ArabicLetters.join("بدب")).isEqualTo("\uFE91\uFEAA\uFE8F");
    }

    @Test
    void shouldJoinLamAndAlefIntoOne() {
        assertThat(ArabicLetters.join("لا")).isEqualTo("\uFEFB");
        assertThat(ArabicLetters.join("بلا")).isEqualTo("\uFE91\uFEFC");
    }

    @Test
    void shouldJoinOverMarksAndNotOverSpaces() {
        assertThat(ArabicLetters.join("بَب")).isEqualTo("\uFE91\u064E\uFE90");
        assertThat(ArabicLetters.join("ب ب")).isEqualTo("\uFE8F \uFE8F");
    }

    @Test
    void shouldTakeLettersApartAgain() {
        String text = "في شركتي السابقة، لا 35%";
        assertThat(ArabicLetters.part(ArabicLetters.join(text))).isEqualTo(text);
        assertThat(ArabicLetters.join("Latin")).isEqualTo("Latin");
    }
}
