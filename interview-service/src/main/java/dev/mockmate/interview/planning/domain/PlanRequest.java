package dev.mockmate.interview.planning.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a plan has to fulfil.
 *
 * @param count how many questions, 3 to 5; a number outside is moved to the nearest end
 * @param wanted competencies the candidate asked for; empty = the job decides
 * @param seed decides between equally good questions; the interview's id, so the same interview gives the same plan
 * @param known texts of questions that must not come again
 * @param category what at least one question has to be, beside the quotas
 * @param manner how a model words the questions
 */
public record PlanRequest(
        JobProfile job,
        int count,
        Difficulty difficulty,
        InterviewType type,
        List<Competency> wanted,
        long seed,
        Set<String> known,
        Optional<Category> category,
        PromptStyle manner) {

    public static final int FEWEST = 3;
    public static final int MOST = 5;

    public PlanRequest {
        count = Math.max(FEWEST, Math.min(MOST, count));
        wanted = List.copyOf(wanted);
        known = Set.copyOf(known);
    }

    /** A plain request of somebody who was asked nothing yet. */
    public PlanRequest(
            JobProfile job, int count, Difficulty difficulty, InterviewType type, List<Competency> wanted, long seed) {
        this(job, count, difficulty, type, wanted, seed, Set.of(), Optional.empty(), PromptStyle.PLAIN);
    }

    /** The same in another manner. */
    public PlanRequest in(PromptStyle other) {
        return new PlanRequest(job, count, difficulty, type, wanted, seed, known, category, other);
    }

    /** The same for somebody who was asked these questions lately. */
    public PlanRequest knowing(Collection<String> asked) {
        return new PlanRequest(job, count, difficulty, type, wanted, seed, Set.copyOf(asked), category, manner);
    }

    /** The same at another difficulty. */
    public PlanRequest at(Difficulty other) {
        return new PlanRequest(job, count, other, type, wanted, seed, known, category, manner);
    }

    /** The competencies in the order in which they get a question: asked for, then the job's, then general ones. */
    List<Competency> competencies() {
        List<Competency> order = new ArrayList<>(wanted);
        if (wanted.isEmpty()) {
            order.addAll(job.competencies());
        }
        for (Competency general : List.of(
                Competency.COMMUNICATION,
                Competency.PROBLEM_SOLVING,
                Competency.COLLABORATION,
                Competency.OWNERSHIP,
                Competency.GROWTH)) {
            order.add(general);
        }
        return order.stream().distinct().toList();
    }

    /** Whether at least one technical question belongs into the plan. */
    boolean needsTechnical() {
        return job.technical() || type == InterviewType.TECHNICAL;
    }
}
