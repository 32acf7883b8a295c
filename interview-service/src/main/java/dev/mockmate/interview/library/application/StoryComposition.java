package dev.mockmate.interview.library.application;

import dev.mockmate.interview.feedback.application.AssessmentDocument;
import dev.mockmate.interview.feedback.domain.Star;
import dev.mockmate.interview.library.application.SaveStory.StoryInput;
import dev.mockmate.interview.library.domain.Placeholders;
import dev.mockmate.interview.library.domain.Story;
import dev.mockmate.interview.planning.domain.Competency;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a story is made of: what its owner says, and for the rest what the assessment of the answer it comes from made of it, or what it
 * was before. Of the assessment's text what was left to be filled in is no part; the owner's stays as it is.
 */
final class StoryComposition {
    private StoryComposition() {}

    /** What the owner says, and for the rest what the assessment made of the answer. */
    static Story compose(StoryInput told, Optional<StorySource> source) {
        Optional<AssessmentDocument.Rewrite> rewrite =
                source.flatMap(StorySource::assessment).map(AssessmentDocument::rewrite);
        String answer = source.map(from -> from.attempt().answerText()).orElse("");
        Optional<AssessmentDocument.StarVersion> parts = rewrite.map(AssessmentDocument.Rewrite::starVersion);
        Story composed = new Story(
                told.title().orElseGet(() -> title(source)),
                new Star.Version(
                        text(told.situation(), parts.map(AssessmentDocument.StarVersion::situation), answer),
                        text(told.task(), parts.map(AssessmentDocument.StarVersion::task), answer),
                        text(told.action(), parts.map(AssessmentDocument.StarVersion::action), answer),
                        text(told.result(), parts.map(AssessmentDocument.StarVersion::result), answer)),
                text(told.polishedAnswer(), rewrite.map(AssessmentDocument.Rewrite::polishedAnswer), answer),
                told.competencies().orElseGet(() -> source.map(StoryComposition::competencies)
                        .orElse(List.of())));
        return told.competencies().isPresent() ? composed : composed.filed();
    }

    private static String title(Optional<StorySource> source) {
        return source.flatMap(StorySource::assessment)
                .map(AssessmentDocument::librarySuggestion)
                .map(AssessmentDocument.LibrarySuggestion::suggestedTitle)
                .filter(title -> !title.isBlank())
                .or(() -> source.map(from -> from.exchange().question().text()))
                .map(Story::asTitle)
                .orElse("");
    }

    /** What the question was about, and what the assessment found in the answer. */
    private static List<Competency> competencies(StorySource source) {
        List<Competency> competencies = new ArrayList<>();
        Competency.of(source.exchange().question().competency().wire()).ifPresent(competencies::add);
        source.assessment()
                .map(AssessmentDocument::librarySuggestion)
                .flatMap(suggestion -> Competency.of(suggestion.category()))
                .ifPresent(competencies::add);
        return competencies;
    }

    /**
     * The story as it is, with what the owner says now. Competencies the owner took away do not come back by themselves: none of a
     * story whose text speaks of some are the owner's word.
     */
    static Story over(Story story, StoryInput told) {
        Star.Version parts = story.parts();
        boolean isOwnersWord = told.competencies().isPresent()
                || (story.competencies().isEmpty() && !story.readCompetencies().isEmpty());
        Story changed = new Story(
                told.title().orElse(story.title()),
                new Star.Version(
                        told.situation().orElse(parts.situation()),
                        told.task().orElse(parts.task()),
                        told.action().orElse(parts.action()),
                        told.result().orElse(parts.result())),
                told.polishedAnswer().orElse(story.polishedAnswer()),
                told.competencies().orElse(story.competencies()));
        return isOwnersWord ? changed : changed.filed();
    }

    /** The same story sent again, with the competencies that are named now too. */
    static Story again(Story story, StoryInput told) {
        List<Competency> all = new ArrayList<>(story.competencies());
        told.competencies().ifPresent(all::addAll);
        return new Story(story.title(), story.parts(), story.polishedAnswer(), all);
    }

    private static String text(Optional<String> told, Optional<String> made, String answer) {
        return told.or(() -> made.map(text -> Placeholders.without(text, answer)))
                .orElse("");
    }
}
