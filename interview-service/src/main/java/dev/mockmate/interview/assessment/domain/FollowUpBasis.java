package dev.mockmate.interview.assessment.domain;

import dev.mockmate.interview.feedback.domain.Star.Check;
import dev.mockmate.interview.feedback.domain.Star.Checklist;
import dev.mockmate.interview.feedback.domain.Star.Part;
import dev.mockmate.interview.feedback.domain.Star.Status;
import java.util.Optional;
import java.util.Set;

/**
 * What a model says its proposal of a follow-up rests on, before it has said anything else. With it the server can decide
 * (rule <b>one-follow-up</b>) without waiting for the scores and the STAR checks.
 *
 * @param missing the STAR parts the model did not find
 * @param relevance 0 to 10 as the model says it, not checked yet
 * @param content likewise
 */
public record FollowUpBasis(Set<Part> missing, double relevance, double content) {

    public FollowUpBasis {
        missing = Set.copyOf(missing);
    }

    Checklist checklist() {
        return Checklist.of(
                part -> new Check(missing.contains(part) ? Status.MISSING : Status.PRESENT, "", Optional.empty()));
    }
}
