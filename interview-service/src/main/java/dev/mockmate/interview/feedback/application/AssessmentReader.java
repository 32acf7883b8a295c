package dev.mockmate.interview.feedback.application;

import dev.mockmate.interview.feedback.application.AssessmentDocument.CoachNote;
import dev.mockmate.interview.feedback.application.AssessmentDocument.ContentBreakdown;
import dev.mockmate.interview.feedback.application.AssessmentDocument.ContentFeedback;
import dev.mockmate.interview.feedback.application.AssessmentDocument.DeliveryFeedback;
import dev.mockmate.interview.feedback.application.AssessmentDocument.DeliveryMetrics;
import dev.mockmate.interview.feedback.application.AssessmentDocument.FollowUp;
import dev.mockmate.interview.feedback.application.AssessmentDocument.LibrarySuggestion;
import dev.mockmate.interview.feedback.application.AssessmentDocument.Metadata;
import dev.mockmate.interview.feedback.application.AssessmentDocument.Rewrite;
import dev.mockmate.interview.feedback.application.AssessmentDocument.Scoring;
import dev.mockmate.interview.feedback.application.AssessmentDocument.StarCheck;
import dev.mockmate.interview.feedback.application.AssessmentDocument.StarChecklist;
import dev.mockmate.interview.feedback.application.AssessmentDocument.StarVersion;
import dev.mockmate.interview.feedback.domain.Assessment;
import dev.mockmate.interview.feedback.domain.Star;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Reads an {@link Assessment} from its document: what the document does not say becomes empty, missing or 0. */
final class AssessmentReader {
    private static final Assessment.ContentBreakdown NOTHING = new Assessment.ContentBreakdown(0, 0, 0, 0);

    private final FollowUp followUp;
    private final Scoring scoring;
    private final ContentFeedback contentFeedback;
    private final DeliveryFeedback deliveryFeedback;
    private final Rewrite rewrite;
    private final List<CoachNote> coachNotes;
    private final LibrarySuggestion librarySuggestion;
    private final Metadata metadata;

    AssessmentReader(AssessmentDocument document) {
        followUp = document.followUp();
        scoring = document.scoring();
        contentFeedback = document.contentFeedback();
        deliveryFeedback = document.deliveryFeedback();
        rewrite = document.rewrite();
        coachNotes = document.coachNotes();
        librarySuggestion = document.librarySuggestion();
        metadata = document.metadata();
    }

    Assessment assessment() {
        return new Assessment(
                followUp == null
                        ? new Assessment.FollowUp(false, "", "")
                        : new Assessment.FollowUp(
                                followUp.shouldAsk(), text(followUp.questionText()), text(followUp.reason())),
                readScoring(),
                readContentFeedback(),
                readDeliveryFeedback(),
                readRewrite(),
                list(coachNotes).stream().map(AssessmentReader::readNote).toList(),
                librarySuggestion == null
                        ? new Assessment.LibrarySuggestion(false, "", "", "")
                        : new Assessment.LibrarySuggestion(
                                librarySuggestion.shouldSave(),
                                text(librarySuggestion.suggestedTitle()),
                                text(librarySuggestion.category()),
                                text(librarySuggestion.whySave())),
                readMetadata());
    }

    private Assessment.Scoring readScoring() {
        if (scoring == null) {
            return new Assessment.Scoring(0, 0, OptionalDouble.empty(), NOTHING, Optional.empty());
        }
        ContentBreakdown content = scoring.contentBreakdown();
        return new Assessment.Scoring(
                orZero(scoring.overall()),
                orZero(scoring.content()),
                optional(scoring.delivery()),
                content == null
                        ? NOTHING
                        : new Assessment.ContentBreakdown(
                                orZero(content.star()),
                                orZero(content.relevance()),
                                orZero(content.clarity()),
                                orZero(content.impact())),
                Optional.ofNullable(scoring.deliveryBreakdown())
                        .filter(delivery -> delivery.confidence() != null)
                        .map(delivery -> new Assessment.DeliveryBreakdown(
                                orZero(delivery.pace()),
                                orZero(delivery.fillers()),
                                optional(delivery.pauses()),
                                delivery.confidence(),
                                optional(delivery.eyeContactProxy()))),
                list(scoring.reasons()).stream()
                        .map(reason -> new Assessment.Reason(text(reason.text()), reason.effect()))
                        .toList(),
                scoring.content() != null);
    }

    private Assessment.ContentFeedback readContentFeedback() {
        if (contentFeedback == null) {
            Star.Check none = new Star.Check(Star.Status.MISSING, "", Optional.empty());
            return new Assessment.ContentFeedback(
                    "", List.of(), List.of(), new Star.Checklist(none, none, none, none), "", "");
        }
        StarChecklist star = contentFeedback.starChecklist() == null
                ? new StarChecklist(null, null, null, null)
                : contentFeedback.starChecklist();
        return new Assessment.ContentFeedback(
                text(contentFeedback.headline()),
                texts(contentFeedback.topStrengths()),
                texts(contentFeedback.topImprovements()),
                new Star.Checklist(
                        readCheck(star.situation()),
                        readCheck(star.task()),
                        readCheck(star.action()),
                        readCheck(star.result())),
                text(contentFeedback.relevanceNote()),
                text(contentFeedback.oneActionTip()),
                list(contentFeedback.sentences()).stream()
                        .flatMap(one -> Assessment.Role.of(one.role()).stream()
                                .map(role -> new Assessment.RoleOfSentence(one.start(), one.end(), role)))
                        .toList(),
                text(contentFeedback.changeFirst()));
    }

    private static Star.Check readCheck(StarCheck check) {
        if (check == null) {
            return new Star.Check(Star.Status.MISSING, "", Optional.empty());
        }
        return new Star.Check(
                Star.Status.of(check.status()).orElse(Star.Status.MISSING),
                text(check.note()),
                Optional.ofNullable(check.evidence())
                        .map(evidence -> new Star.Evidence(text(evidence.quote()), evidence.start(), evidence.end())));
    }

    private Assessment.DeliveryFeedback readDeliveryFeedback() {
        DeliveryMetrics metrics = deliveryFeedback == null ? null : deliveryFeedback.metrics();
        return new Assessment.DeliveryFeedback(
                deliveryFeedback == null ? "" : text(deliveryFeedback.headline()),
                metrics == null
                        ? new Assessment.DeliveryMetrics(
                                OptionalDouble.empty(), OptionalInt.empty(), OptionalInt.empty(), "")
                        : new Assessment.DeliveryMetrics(
                                optional(metrics.wpm()),
                                optional(metrics.fillerCount()),
                                optional(metrics.longPauseCount()),
                                text(metrics.clarityNote())),
                deliveryFeedback == null ? "" : text(deliveryFeedback.oneActionTip()));
    }

    private Assessment.Rewrite readRewrite() {
        StarVersion version = rewrite == null || rewrite.starVersion() == null
                ? new StarVersion("", "", "", "")
                : rewrite.starVersion();
        return new Assessment.Rewrite(
                rewrite == null ? "" : text(rewrite.polishedAnswer()),
                new Star.Version(
                        text(version.situation()),
                        text(version.task()),
                        text(version.action()),
                        text(version.result())),
                rewrite == null ? List.of() : texts(rewrite.keywordsToInclude()));
    }

    private static Assessment.CoachNote readNote(CoachNote note) {
        return new Assessment.CoachNote(
                Assessment.ChangeType.of(note.changeType()).orElse(Assessment.ChangeType.CLARITY),
                text(note.originalSnippet()),
                text(note.revisedSnippet()),
                text(note.reason()));
    }

    private Assessment.Metadata readMetadata() {
        if (metadata == null) {
            return new Assessment.Metadata("", "", Assessment.FollowUpType.NONE, false, false);
        }
        Assessment.FollowUpType type = List.of(Assessment.FollowUpType.values()).stream()
                .filter(one -> one.wire().equals(metadata.followUpType()))
                .findFirst()
                .orElse(Assessment.FollowUpType.NONE);
        return new Assessment.Metadata(
                text(metadata.modelVersion()),
                text(metadata.policyVersion()),
                type,
                metadata.degraded(),
                false,
                Assessment.Certainty.of(text(metadata.confidence())).orElse(Assessment.Certainty.MEDIUM),
                texts(metadata.notJudged()));
    }

    private static String text(String text) {
        return text == null ? "" : text.replace("\u0000", "");
    }

    private static List<String> texts(List<String> texts) {
        return list(texts).stream().map(AssessmentReader::text).toList();
    }

    private static <T> List<T> list(List<T> list) {
        return list == null ? List.of() : list.stream().filter(Objects::nonNull).toList();
    }

    private static double orZero(Double value) {
        return value == null ? 0 : value;
    }

    private static OptionalDouble optional(Double value) {
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    private static OptionalInt optional(Integer value) {
        return value == null ? OptionalInt.empty() : OptionalInt.of(value);
    }
}
