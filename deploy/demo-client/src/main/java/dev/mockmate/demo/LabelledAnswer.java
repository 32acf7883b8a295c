package dev.mockmate.demo;

import java.util.Set;

/**
 * An answer and what it answers: categories, competencies, {@code follow_up}.
 *
 * @param labels empty when it fits anything
 */
record LabelledAnswer(Set<String> labels, String text) {

    private static final Set<String> CATEGORIES = Set.of("introduction", "behavioral", "technical", "situational");
    private static final String FOLLOW_UP = "follow_up";

    /** How well it fits; the kind of question weighs more than what it is about. */
    int fit(Asked asked) {
        boolean forFollowUps = labels.contains(FOLLOW_UP);
        boolean anyKind = labels.stream().noneMatch(CATEGORIES::contains);
        boolean anyTopic = labels.stream().allMatch(label -> CATEGORIES.contains(label) || label.equals(FOLLOW_UP));
        int kind = labels.contains(asked.category()) ? 4 : anyKind ? 2 : 0;
        int topic = labels.contains(asked.competency()) ? 3 : anyTopic ? 1 : 0;
        return (labels.isEmpty() || forFollowUps == asked.isFollowUp() ? 8 : 0) + kind + topic;
    }
}
