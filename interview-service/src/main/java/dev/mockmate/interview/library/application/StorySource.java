package dev.mockmate.interview.library.application;

import dev.mockmate.interview.attempt.domain.StoredAttempt;
import dev.mockmate.interview.exchange.domain.Exchange;
import dev.mockmate.interview.exchange.domain.StoredInterview;
import dev.mockmate.interview.feedback.application.AssessmentDocument;
import dev.mockmate.interview.feedback.application.AssessmentJson;
import dev.mockmate.interview.feedback.application.AssessmentPart;
import dev.mockmate.interview.library.domain.SavedStory;
import java.util.Optional;

/** Where a story comes from, and what the attempt's assessment made of it, as far as it may be shown. */
record StorySource(
        StoredAttempt attempt, Exchange exchange, StoredInterview interview, Optional<AssessmentDocument> assessment) {

    static StorySource of(StoredAttempt attempt, Exchange exchange, StoredInterview interview) {
        boolean shown = attempt.partsKnown() == AssessmentPart.ALL && interview.showsAssessments();
        return new StorySource(
                attempt, exchange, interview, shown ? AssessmentJson.read(attempt.assessment()) : Optional.empty());
    }

    SavedStory.Origin origin() {
        return new SavedStory.Origin(
                Optional.of(attempt.id()), exchange.question().text(), attempt.answerText());
    }
}
