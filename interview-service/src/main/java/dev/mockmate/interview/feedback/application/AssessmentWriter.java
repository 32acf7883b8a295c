package dev.mockmate.interview.feedback.application;

import dev.mockmate.interview.feedback.application.AssessmentDocument.CoachNote;
import dev.mockmate.interview.feedback.application.AssessmentDocument.ContentBreakdown;
import dev.mockmate.interview.feedback.application.AssessmentDocument.ContentFeedback;
import dev.mockmate.interview.feedback.application.AssessmentDocument.DeliveryBreakdown;
import dev.mockmate.interview.feedback.application.AssessmentDocument.DeliveryFeedback;
import dev.mockmate.interview.feedback.application.AssessmentDocument.DeliveryMetrics;
import dev.mockmate.interview.feedback.application.AssessmentDocument.Evidence;
import dev.mockmate.interview.feedback.application.AssessmentDocument.FollowUp;
import dev.mockmate.interview.feedback.application.AssessmentDocument.LibrarySuggestion;
import dev.mockmate.interview.feedback.application.AssessmentDocument.Metadata;
import dev.mockmate.interview.feedback.application.AssessmentDocument.Reason;
import dev.mockmate.interview.feedback.application.AssessmentDocument.Rewrite;
import dev.mockmate.interview.feedback.application.AssessmentDocument.Scoring;
import dev.mockmate.interview.feedback.application.AssessmentDocument.SentenceRole;
import dev.mockmate.interview.feedback.application.AssessmentDocument.StarCheck;
import dev.mockmate.interview.feedback.application.AssessmentDocument.StarChecklist;
import dev.mockmate.interview.feedback.application.AssessmentDocument.StarVersion;
import dev.mockmate.interview.feedback.domain.Assessment;
import dev.mockmate.interview.feedback.domain.AudioOffsets;
import dev.mockmate.interview.feedback.domain.Star;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Writes an {@link Assessment} as its document. */
final class AssessmentWriter {
    private AssessmentWriter() {}

    static AssessmentDocument document(Assessment assessment, AudioOffsets audio) {
        return new AssessmentDocument(
                new FollowUp(
                        assessment.followUp().shouldAsk(),
                        assessment.followUp().questionText(),
                        assessment.followUp().reason()),
                scoring(assessment.scoring()),
                contentFeedback(assessment.contentFeedback(), audio),
                deliveryFeedback(assessment.deliveryFeedback()),
                rewrite(assessment.rewrite()),
                assessment.coachNotes().stream()
                        .map(note -> new CoachNote(
                                note.changeType().wire(), note.originalSnippet(), note.revisedSnippet(), note.reason()))
                        .toList(),
                new LibrarySuggestion(
                        assessment.librarySuggestion().shouldSave(),
                        assessment.librarySuggestion().suggestedTitle(),
                        assessment.librarySuggestion().category(),
                        assessment.librarySuggestion().whySave()),
                new Metadata(
                        assessment.metadata().modelVersion(),
                        assessment.metadata().policyVersion(),
                        assessment.metadata().followUpType().wire(),
                        assessment.metadata().degraded(),
                        assessment.metadata().eyeContactAvailable(),
                        assessment.metadata().confidence().wire(),
                        assessment.metadata().notJudged()));
    }

    private static Scoring scoring(Assessment.Scoring scoring) {
        Assessment.ContentBreakdown parts = scoring.contentBreakdown();
        boolean judged = scoring.judged();
        return new Scoring(
                judged ? scoring.overall() : null,
                judged ? scoring.content() : null,
                orNull(scoring.delivery()),
                judged
                        ? new ContentBreakdown(parts.star(), parts.relevance(), parts.clarity(), parts.impact())
                        : new ContentBreakdown(null, null, null, null),
                scoring.deliveryBreakdown()
                        .map(delivery -> new DeliveryBreakdown(
                                delivery.pace(),
                                delivery.fillers(),
                                orNull(delivery.pauses()),
                                delivery.confidence(),
                                orNull(delivery.eyeContactProxy())))
                        .orElse(null),
                scoring.reasons().stream()
                        .map(reason -> new Reason(reason.text(), reason.effect()))
                        .toList());
    }

    private static ContentFeedback contentFeedback(Assessment.ContentFeedback feedback, AudioOffsets audio) {
        Star.Checklist star = feedback.starChecklist();
        return new ContentFeedback(
                feedback.headline(),
                feedback.topStrengths(),
                feedback.topImprovements(),
                new StarChecklist(
                        check(star.situation()), check(star.task()), check(star.action()), check(star.result())),
                feedback.relevanceNote(),
                feedback.oneActionTip(),
                feedback.sentences().stream()
                        .map(one -> new SentenceRole(
                                one.start(), one.end(), one.role().wire(), orNull(audio.of(one.start(), one.end()))))
                        .toList(),
                feedback.changeFirst());
    }

    private static StarCheck check(Star.Check check) {
        return new StarCheck(
                check.status().wire(),
                check.note(),
                check.evidence()
                        .map(evidence -> new Evidence(evidence.quote(), evidence.start(), evidence.end()))
                        .orElse(null));
    }

    private static DeliveryFeedback deliveryFeedback(Assessment.DeliveryFeedback feedback) {
        Assessment.DeliveryMetrics metrics = feedback.metrics();
        return new DeliveryFeedback(
                feedback.headline(),
                new DeliveryMetrics(
                        orNull(metrics.wpm()),
                        orNull(metrics.fillerCount()),
                        orNull(metrics.longPauseCount()),
                        metrics.clarityNote()),
                feedback.oneActionTip());
    }

    private static Rewrite rewrite(Assessment.Rewrite rewrite) {
        Star.Version version = rewrite.starVersion();
        return new Rewrite(
                rewrite.polishedAnswer(),
                new StarVersion(version.situation(), version.task(), version.action(), version.result()),
                rewrite.keywordsToInclude());
    }

    private static Double orNull(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }

    private static Integer orNull(OptionalInt value) {
        return value.isPresent() ? value.getAsInt() : null;
    }

    private static Long orNull(OptionalLong value) {
        return value.isPresent() ? value.getAsLong() : null;
    }
}
