package dev.mockmate.interview.planning.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.mockmate.interview.text.domain.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class QuestionBankTest {

    private final QuestionBank bank = QuestionBank.builtIn();

    @Test
    void shouldHoldAtLeast120DifferentQuestions() {
        Set<String> texts = new HashSet<>();
        bank.all().forEach(question -> texts.add(question.text()));

        assertTrue(texts.size() >= 120, "only " + texts.size());
        assertEquals(bank.all().size(), texts.size());
    }

    @Test
    void shouldHaveAQuestionForEveryCompetencyInEveryCategory() {
        for (Competency competency : Competency.values()) {
            for (Category category : Category.values()) {
                assertFalse(
                        bank.fitting(competency, category, Difficulty.MEDIUM, 1, Set.of())
                                .isEmpty(),
                        competency + " " + category);
            }
        }
    }

    @Test
    void shouldHaveEveryDifficultyInEveryCategoryButIntroduction() {
        for (Competency competency : Competency.values()) {
            for (Category category : List.of(Category.BEHAVIORAL, Category.TECHNICAL, Category.SITUATIONAL)) {
                for (Difficulty difficulty : Difficulty.values()) {
                    assertEquals(
                            difficulty,
                            bank.fitting(competency, category, difficulty, 1, Set.of())
                                    .get(0)
                                    .difficulty());
                }
            }
        }
    }

    @Test
    void shouldSayWhatAStrongAnswerContainsAndHowLongItTakes() {
        bank.all().forEach(question -> {
            assertTrue(Words.count(question.strongAnswer()) >= 10, question.text());
            assertTrue(question.expectedMinutes() >= 1 && question.expectedMinutes() <= 10, question.text());
        });
    }

    @Test
    void shouldHoldFourHundredQuestionsOfTwentyFamiliesBesideThoseForEverybody() {
        List<BankQuestion> ofFamilies = bank.all().stream()
                .filter(question -> question.family().isPresent())
                .toList();

        assertTrue(ofFamilies.size() >= 400, "only " + ofFamilies.size());
        for (JobFamily family : JobFamily.values()) {
            for (Category category : Category.values()) {
                assertTrue(
                        ofFamilies.stream()
                                .anyMatch(question ->
                                        question.fits(Optional.of(family)) && question.category() == category),
                        family + " " + category);
            }
        }
    }

    @Test
    void shouldRefuseToStartWithALineThatCannotBeRead() {
        assertThrows(IllegalStateException.class, () -> QuestionBank.parse(List.of("= ownership", "no bar", "+ hint")));
        assertThrows(IllegalStateException.class, () -> QuestionBank.parse(List.of("= courage")));
        assertThrows(IllegalStateException.class, () -> QuestionBank.parse(List.of("= astronaut ownership")));
    }
}
