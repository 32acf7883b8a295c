package dev.mockmate.interview.assessment.coach.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockmate.interview.assessment.coach.meaning.EmbeddingModel;
import dev.mockmate.interview.planning.domain.Category;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which sentences earn nothing inside of their band: by their form, and by what they are like. */
class StockSentencesTest {

    private static final double AS_NEAR_AS_MOST = 0.4;

    /** Who somebody is says nothing of what happened; where just that was asked, it is the answer. */
    @Test
    void shouldLetThePersonBeToldOfInAnIntroduction() {
        Meaning meaning = EmbeddingModel.load();
        StockSentences stock = StockSentences.read(meaning);
        float[] degree = meaning.of("I have a degree in logistics, two certificates and nine years of experience.");

        assertThat(stock.to(Category.BEHAVIORAL).isLike(degree, AS_NEAR_AS_MOST))
                .isTrue();
        assertThat(stock.to(Category.INTRODUCTION).isLike(degree, AS_NEAR_AS_MOST))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(1) I reproduced it with a heap dump.",
                "(I had never done that before, and told her so.)",
                "<100 ms was our limit, so I kept the prices of the day in memory.",
                "The 27\" monitor of the second cashier showed nothing, so I took the one of the office for that day.",
                "I wrote „Vorsicht“ on the lid, and told the driver of the van and both men of the late shift what it means.",
                "Before: 14 percent, after: 2 percent.",
                "It fell from 14% to 2%.",
                "We went from 140,000 to 12,000 in 2020.",
                "She said: it is broken again, and I said: show me.",
                "**Action:** I called each customer myself.",
                "I used C++ and C# for it."
            })
    void shouldBeProseWhenSomebodyTellsIt(String told) {
        assertThat(StockSentences.isNoProse(told)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(The panel nods; the chair writes a nine.)",
                "\"Nobody could have done that better.",
                "„Nobody could have done that better.",
                "he said “nobody could have done it better, ever”",
                "{\"clarity\": 5, \"ownership\": 5, \"locked\": true}",
                "for (x = 1; x < 9; x++) { y += x; }"
            })
    void shouldBeNoProseWhenNobodyWouldTellItLikeThat(String form) {
        assertThat(StockSentences.isNoProse(form)).isTrue();
    }
}
