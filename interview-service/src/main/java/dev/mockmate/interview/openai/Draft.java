package dev.mockmate.interview.openai;

import dev.mockmate.interview.application.AssessmentDocument;
import dev.mockmate.interview.application.AssessmentJson;
import dev.mockmate.interview.application.AssessmentPart;
import dev.mockmate.interview.application.Progress;
import dev.mockmate.interview.domain.Assessment;
import dev.mockmate.interview.domain.AssessmentRules;
import dev.mockmate.interview.domain.SubmittedAnswer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An assessment while the model is still writing it. After each part the rules are applied to what is there; a part is
 * given out when all parts before it are there too. The follow-up comes first but is decided by the server from scores
 * and STAR checks, so it is given out with those; the metadata is the server's own and comes at the end.
 */
final class Draft {
    private static final int ASKED_FOR = AssessmentPart.ALL - 1;
    private static final int DECIDES_FOLLOW_UP = AssessmentPart.CONTENT_FEEDBACK.ordinal() + 1;

    private final SubmittedAnswer answer;
    private final String model;
    private final TopLevelParts parts = new TopLevelParts();
    private final JsonObject known = new JsonObject();
    private int given;

    Draft(SubmittedAnswer answer, String model) {
        this.answer = answer;
        this.model = model;
    }

    /** What can be given out after these words of the model. */
    List<Progress> feed(String chunk) {
        List<Progress> progress = new ArrayList<>();
        for (TopLevelParts.Part part : parts.feed(chunk)) {
            take(part);
            news().ifPresent(progress::add);
        }
        return progress;
    }

    /**
     * The whole assessment, when the model has said all of it.
     *
     * @throws RubbishException when it has not
     */
    Progress whole() {
        if (leading() < ASKED_FOR) {
            throw new RubbishException("only " + leading() + " of " + ASKED_FOR + " parts");
        }
        return Progress.complete(checked());
    }

    String said() {
        return parts.text();
    }

    private void take(TopLevelParts.Part part) {
        try {
            known.put(part.name(), Json.decodeValue(part.json()));
        } catch (DecodeException notJson) {
            throw new RubbishException("part " + part.name().replaceAll("[^a-z_]", "") + " is no JSON");
        }
    }

    private Optional<Progress> news() {
        int leading = leading();
        if (leading < DECIDES_FOLLOW_UP || leading <= given || leading >= AssessmentPart.ALL) {
            return Optional.empty();
        }
        given = leading;
        return Optional.of(Progress.of(checked(), leading));
    }

    private int leading() {
        int leading = 0;
        for (AssessmentPart part : AssessmentPart.between(0, ASKED_FOR)) {
            if (known.getValue(part.wire()) == null) {
                return leading;
            }
            leading++;
        }
        return leading;
    }

    private AssessmentRules.Checked checked() {
        AssessmentDocument document =
                AssessmentJson.read(known).orElseThrow(() -> new RubbishException("a part does not have its shape"));
        boolean empty = document.scoring().contentBreakdown() == null
                || document.contentFeedback().starChecklist() == null
                || (document.rewrite() != null && document.rewrite().polishedAnswer() == null);
        if (empty) {
            throw new RubbishException("a part is empty");
        }
        Assessment draft = document.read();
        return AssessmentRules.apply(
                new Assessment(
                        draft.followUp(),
                        draft.scoring(),
                        draft.contentFeedback(),
                        draft.deliveryFeedback(),
                        draft.rewrite(),
                        draft.coachNotes(),
                        draft.librarySuggestion(),
                        new Assessment.Metadata(model, "", Assessment.FollowUpType.NONE, false, false)),
                answer);
    }
}
