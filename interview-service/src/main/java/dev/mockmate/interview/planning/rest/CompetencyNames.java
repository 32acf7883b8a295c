package dev.mockmate.interview.planning.rest;

import dev.mockmate.interview.planning.domain.Competency;
import java.util.List;

/** The names of competencies as requests may say them. */
public final class CompetencyNames {

    /** One of them, as a regular expression. */
    public static final String PATTERN = "ownership|conflict|communication|leadership|problem_solving|growth"
            + "|prioritisation|customer_focus|collaboration|adaptability|technical_depth|system_design";

    private CompetencyNames() {}

    /** What names that fit the pattern stand for; none when nothing was sent. */
    public static List<Competency> read(List<String> names) {
        return names == null
                ? List.of()
                : names.stream().map(name -> Competency.of(name).orElseThrow()).toList();
    }
}
