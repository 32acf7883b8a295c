package dev.mockmate.interview.library.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockmate.interview.planning.domain.Seniority;
import org.junit.jupiter.api.Test;

class ResumeProfileTest {

    @Test
    void shouldReadTitlesFromShortLinesAndNoneFromSentences() {
        ResumeProfile read = ResumeProfile.of(
                "Ada Example | ada\nProject Manager, Initech\n2015 - 2019: Registered Nurse (St. Mary)\n"
                        + "I worked with a product manager and a designer on the redesign of the whole shop and its stock.\n");

        assertThat(read.titles()).containsExactly("Project Manager", "Registered Nurse");
        assertThat(read.seniority()).isEqualTo(Seniority.LEAD);
    }

    @Test
    void shouldTellNothingOfAnEmptyOne() {
        assertThat(ResumeProfile.of(""))
                .isEqualTo(new ResumeProfile(java.util.List.of(), java.util.List.of(), Seniority.MID));
    }
}
