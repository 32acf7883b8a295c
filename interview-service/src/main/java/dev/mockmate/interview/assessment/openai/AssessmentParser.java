package dev.mockmate.interview.assessment.openai;

import com.google.re2j.Pattern;
import dev.mockmate.interview.assessment.application.InvalidModelOutputException;
import dev.mockmate.interview.assessment.application.Progress;
import dev.mockmate.interview.assessment.domain.AssessmentRules;
import dev.mockmate.interview.assessment.domain.EarlyFollowUp;
import dev.mockmate.interview.assessment.domain.FollowUpBasis;
import dev.mockmate.interview.assessment.domain.SubmittedAnswer;
import dev.mockmate.interview.feedback.application.AssessmentDocument;
import dev.mockmate.interview.feedback.application.AssessmentJson;
import dev.mockmate.interview.feedback.application.AssessmentPart;
import dev.mockmate.interview.feedback.domain.Assessment;
import dev.mockmate.interview.feedback.domain.Star;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An assessment while the model is still writing it. After each part the rules are applied to what is there; a part is
 * given out when all parts before it are there too; what has passed is not looked at again. The follow-up comes first and is decided by the server: at once from
 * what the model says it rests on, or else from the scores and STAR checks, and then it is given out with those. The
 * metadata is the server's own and comes at the end.
 */
final class AssessmentParser implements ModelOutputParser<Progress> {
    private static final Pattern NO_NAME = Pattern.compile("[^a-z_]");
    private static final int ASKED_FOR = AssessmentPart.ALL - 1;
    private static final int DECIDES_FOLLOW_UP = AssessmentPart.CONTENT_FEEDBACK.ordinal() + 1;
    private static final Assessment NOTHING =
            AssessmentJson.read(new JsonObject()).orElseThrow().read();

    private final SubmittedAnswer answer;
    private final EarlyFollowUp early;
    private final String model;
    private final TopLevelParts parts = new TopLevelParts();
    private final JsonObject known = new JsonObject();
    private Assessment passed = NOTHING;
    private int given;

    AssessmentParser(SubmittedAnswer answer, EarlyFollowUp early, String model) {
        this.answer = answer;
        this.early = early;
        this.model = model;
    }

    @Override
    public List<Progress> feed(String chunk) {
        List<Progress> progress = new ArrayList<>();
        for (TopLevelParts.Part part : parts.feed(chunk)) {
            take(part);
            news().ifPresent(progress::add);
        }
        return progress;
    }

    @Override
    public Progress whole() {
        if (leading() < ASKED_FOR) {
            throw new InvalidModelOutputException("only " + leading() + " of " + ASKED_FOR + " parts");
        }
        return Progress.complete(checked(known));
    }

    private void take(TopLevelParts.Part part) {
        try {
            known.put(part.name(), Json.decodeValue(part.json()));
        } catch (DecodeException notJson) {
            throw new InvalidModelOutputException(
                    "part " + NO_NAME.matcher(part.name()).replaceAll("") + " is no JSON");
        }
    }

    private Optional<Progress> news() {
        int leading = leading();
        if (leading <= given || leading >= AssessmentPart.ALL) {
            return Optional.empty();
        }
        boolean isDecided = given > 0 || leading >= DECIDES_FOLLOW_UP;
        Optional<Progress> news =
                isDecided ? Optional.of(passed(leading)) : leading == 1 ? beginning() : Optional.empty();
        news.ifPresent(progress -> {
            passed = progress.assessment();
            given = progress.known();
        });
        return news;
    }

    /** The parts up to {@code leading}; only those that are new go through the rules, with the scores some rules ask for. */
    private Progress passed(int leading) {
        JsonObject fresh = new JsonObject();
        AssessmentPart.between(given, leading).forEach(part -> fresh.put(part.wire(), known.getValue(part.wire())));
        fresh.put(AssessmentPart.SCORING.wire(), known.getValue(AssessmentPart.SCORING.wire()));
        Assessment news = checked(fresh).assessment();
        return new Progress(
                new Assessment(
                        given == 0 ? news.followUp() : passed.followUp(),
                        news.scoring(),
                        isNew(AssessmentPart.CONTENT_FEEDBACK, leading)
                                ? news.contentFeedback()
                                : passed.contentFeedback(),
                        isNew(AssessmentPart.DELIVERY_FEEDBACK, leading)
                                ? news.deliveryFeedback()
                                : passed.deliveryFeedback(),
                        isNew(AssessmentPart.REWRITE, leading) ? news.rewrite() : passed.rewrite(),
                        isNew(AssessmentPart.COACH_NOTES, leading) ? news.coachNotes() : passed.coachNotes(),
                        isNew(AssessmentPart.LIBRARY_SUGGESTION, leading)
                                ? news.librarySuggestion()
                                : passed.librarySuggestion(),
                        passed.metadata()),
                leading,
                0,
                0);
    }

    private boolean isNew(AssessmentPart part, int leading) {
        return part.ordinal() >= given && part.ordinal() < leading;
    }

    /** The follow-up alone, when it can be decided already; what else the item holds is not known yet. */
    private Optional<Progress> beginning() {
        Assessment draft = document(known).read();
        return basis(known.getValue(AssessmentPart.FOLLOW_UP.wire()))
                .flatMap(basis -> early.decide(draft.followUp(), basis))
                .map(decided -> new Progress(draft.with(decided), 1, 0, 0));
    }

    /** Only a model that follows the schema says it; a half-said one decides nothing. */
    private static Optional<FollowUpBasis> basis(Object followUp) {
        boolean isSaid = followUp instanceof JsonObject said
                && said.getValue("missing_parts") instanceof JsonArray
                && said.getValue("relevance") instanceof Number
                && said.getValue("content") instanceof Number;
        if (!isSaid) {
            return Optional.empty();
        }
        JsonObject said = (JsonObject) followUp;
        List<Object> named = said.getJsonArray("missing_parts").stream().toList();
        return Optional.of(new FollowUpBasis(
                Arrays.stream(Star.Part.values())
                        .filter(part -> named.contains(part.wire()))
                        .collect(Collectors.toSet()),
                said.getDouble("relevance"),
                said.getDouble("content")));
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

    private AssessmentRules.Checked checked(JsonObject parts) {
        AssessmentDocument document = document(parts);
        if (document.scoring() != null && !document.hasScores()) {
            throw new InvalidModelOutputException(
                    "scoring.content or a member of scoring.content_breakdown is missing");
        }
        boolean empty = (document.contentFeedback() != null
                        && document.contentFeedback().starChecklist() == null)
                || (document.rewrite() != null && document.rewrite().polishedAnswer() == null);
        if (empty) {
            throw new InvalidModelOutputException("a part is empty");
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
                answer,
                early.answer());
    }

    private static AssessmentDocument document(JsonObject parts) {
        return AssessmentJson.read(parts)
                .orElseThrow(() -> new InvalidModelOutputException("a part does not have its shape"));
    }
}
