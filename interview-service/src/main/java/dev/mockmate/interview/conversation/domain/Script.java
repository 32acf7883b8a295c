package dev.mockmate.interview.conversation.domain;

import dev.mockmate.interview.planning.domain.Category;
import dev.mockmate.interview.planning.domain.Competency;
import dev.mockmate.interview.planning.domain.Difficulty;
import dev.mockmate.interview.planning.domain.PlannedQuestion;
import dev.mockmate.interview.planning.domain.QuestionPlan;
import dev.mockmate.interview.text.domain.WordLists;
import java.util.List;

/**
 * What a scripted interviewer says, whatever the candidate does: a rehearsal of the call itself. Nobody answers it, so nothing of
 * it is assessed or costs anything.
 */
public record Script(List<String> lines) {

    /** Who it is, where others name their model. */
    public static final String NAME = "scripted";

    public Script {
        lines = List.copyOf(lines);
    }

    /** The script that ships with the service. */
    public static Script builtIn() {
        return new Script(WordLists.beside(Script.class, "script.txt").list("lines"));
    }

    /** The lines as a plan, all of which is told beforehand. */
    public QuestionPlan plan() {
        return new QuestionPlan(lines.stream()
                .map(line -> new PlannedQuestion(
                        line, Category.INTRODUCTION, Competency.COMMUNICATION, Difficulty.EASY, 1, ""))
                .toList());
    }
}
