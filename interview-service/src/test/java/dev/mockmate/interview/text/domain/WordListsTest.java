package dev.mockmate.interview.text.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.mockmate.interview.assessment.screening.domain.HallucinationFilter;
import dev.mockmate.interview.library.domain.ResumeProfile;
import dev.mockmate.interview.planning.domain.Competency;
import dev.mockmate.interview.planning.domain.JobProfile;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordListsTest {

    @ParameterizedTest
    @EnumSource
    void shouldHaveLowerCaseCuesOfEachCompetency(Competency competency) {
        assertFalse(competency.cues().isEmpty());
        assertEquals(lower(competency.cues()), competency.cues());
    }

    @Test
    void shouldHaveSkillsAndLowerCaseEmployers() {
        WordLists skills = WordLists.beside(JobProfile.class, "skills.txt");
        WordLists employers = WordLists.beside(HallucinationFilter.class, "employers.txt");

        assertFalse(skills.list("technical").isEmpty());
        assertFalse(skills.list("other").isEmpty());
        assertEquals(lower(employers.list("employers")), employers.list("employers"));
    }

    @Test
    void shouldHaveLowerCaseProfessionsAndWordsOfOrdersEachOnce() {
        List<String> professions =
                WordLists.beside(ResumeProfile.class, "professions.txt").list("professions");
        List<String> orders =
                WordLists.beside(PromptInjectionDetector.class, "orders.txt").list("words of orders");

        assertFalse(professions.isEmpty());
        assertFalse(orders.isEmpty());
        assertEquals(lower(professions), professions);
        assertEquals(lower(orders), orders);
        assertEquals(professions.size(), Set.copyOf(professions).size());
        assertEquals(orders.size(), Set.copyOf(orders).size());
    }

    @Test
    void shouldReadListsInTheirOrder() {
        WordLists lists =
                WordLists.parse("x", List.of("# words", "", "= some", "two words", "one", "= others", "three"));

        assertEquals(List.of("two words", "one"), lists.list("some"));
        assertEquals(List.of("three"), lists.list("others"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"word", "= a\n= b\nword", "= a\nword\nword", "= a\nword\n= a\nother"})
    void shouldRefuseWhatIsNoList(String text) {
        assertThrows(
                IllegalStateException.class,
                () -> WordLists.parse("x", text.lines().toList()));
    }

    private static List<String> lower(List<String> words) {
        return words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
    }
}
