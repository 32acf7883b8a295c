package dev.mockmate.interview.library.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceholdersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "In May our oven broke. [Situation: where and when this happened, and who was involved.]"
                        + " | In May our oven broke.",
                "[Task: what you had to achieve, and why it fell to you.] | ''",
                "I rang the fitter. I [the verb for what you did] with the rebuild. I drove our own oven over."
                        + " | I rang the fitter. I drove our own oven over.",
                "Complaints fell by [X%]. We kept the customer. | We kept the customer.",
                "[This part belongs to your first answer.] | ''"
            })
    void shouldKeepNoSentenceThatWaitsToBeFilledIn(String made, String kept) {
        assertThat(Placeholders.without(made, "")).isEqualTo(kept);
    }

    @Test
    void shouldTakeOutWholeLinesWhenNothingElseStandsThere() {
        assertThat(Placeholders.without(
                        "[Situation: who?] I rang the fitter.\n[Result: what changed, for whom, and by how much: X%]\nIt works [by X%].",
                        ""))
                .isEqualTo("I rang the fitter.");
    }

    @Test
    void shouldKeepCodeAndListsWhenTheyStandInBrackets() {
        String code =
                "I read rows[i] and called cache.compute[name](key), with weights [1, 2, 3] and `int[] a = {1};`.";

        assertThat(Placeholders.without(code, "")).isEqualTo(code);
    }

    @Test
    void shouldKeepEmptyLinesBetweenParagraphs() {
        assertThat(Placeholders.without(
                        "Our oven broke.\n\nI rang the fitter.\n    fix(oven)\n\nIt works [by X%].\nWe ate.", ""))
                .isEqualTo("Our oven broke.\n\nI rang the fitter.\n    fix(oven)\n\nWe ate.");
        assertThat(Placeholders.without("[Situation: who?]\n\nI rang the fitter.\n\n[Result: what?]\n\nWe ate.", ""))
                .isEqualTo("I rang the fitter.\n\nWe ate.");
    }

    @Test
    void shouldKeepTheBracketsOfTheAnswer() {
        String answer = "We moved to AWS [Amazon Web Services] in March. The client was [redacted].";

        assertThat(Placeholders.without(answer + " Costs fell by [X%].", answer))
                .isEqualTo(answer);
    }
}
