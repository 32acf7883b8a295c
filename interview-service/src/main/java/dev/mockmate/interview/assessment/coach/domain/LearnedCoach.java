package dev.mockmate.interview.assessment.coach.domain;

import dev.mockmate.interview.assessment.coach.domain.AnswerFigures.Asked;
import dev.mockmate.interview.assessment.coach.domain.CoachModel.Opinion;
import dev.mockmate.interview.assessment.domain.NotAnswered;
import dev.mockmate.interview.assessment.domain.SubmittedAnswer;
import dev.mockmate.interview.feedback.domain.Assessment;
import dev.mockmate.interview.feedback.domain.Assessment.Certainty;
import dev.mockmate.interview.feedback.domain.Assessment.ContentBreakdown;
import dev.mockmate.interview.feedback.domain.Assessment.ContentFeedback;
import dev.mockmate.interview.feedback.domain.Assessment.FollowUpType;
import dev.mockmate.interview.feedback.domain.Assessment.LibrarySuggestion;
import dev.mockmate.interview.feedback.domain.Assessment.Metadata;
import dev.mockmate.interview.feedback.domain.Assessment.Role;
import dev.mockmate.interview.feedback.domain.Assessment.RoleOfSentence;
import dev.mockmate.interview.feedback.domain.Assessment.Scoring;
import dev.mockmate.interview.feedback.domain.Scores;
import dev.mockmate.interview.feedback.domain.Star;
import dev.mockmate.interview.feedback.domain.Star.Part;
import dev.mockmate.interview.feedback.domain.Star.Status;
import dev.mockmate.interview.planning.domain.PlannedQuestion;
import dev.mockmate.interview.text.domain.AnswerText;
import dev.mockmate.interview.text.domain.AnswerText.Sentence;
import dev.mockmate.interview.text.domain.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Lays what was learned from graded answers over what the rules say of an answer: score and reasons, STAR parts with evidence, the
 * role of each sentence, what to change first and how sure that is. What nobody was graded for stays with the rules: answers that
 * say nothing, other languages, and how it was spoken. The answer to a follow-up is judged with the answer it completes
 * ({@link LearnedAddition}).
 */
public final class LearnedCoach {

    private static final double STRONG = 7;
    private static final double SURE = 4;
    private static final double UNSURE = 1.5;
    private static final double SPEAKS_OF = 0.2;
    private static final int LONGEST_QUOTE = 240;
    private static final int MOST_ROLES = 200;
    private static final int FEW_WORDS = 30;

    private final CoachModel model;
    private final PromptInjectionClassifier injections;
    private final Meaning meaning;
    private final StockSentences stock;

    LearnedCoach(CoachModel model, PromptInjectionClassifier injections, Meaning meaning) {
        this.model = model;
        this.injections = injections;
        this.meaning = meaning;
        this.stock = StockSentences.read(meaning);
    }

    /** The coach with the model that ships with the service. */
    public static LearnedCoach builtIn(Meaning meaning) {
        return new LearnedCoach(CoachModel.builtIn(), PromptInjectionClassifier.builtIn(), meaning);
    }

    /** The same assessment with the learned parts in it, or as it is where nothing was learned about such answers. */
    public Assessment over(Assessment ruled, SubmittedAnswer submitted) {
        AnswerText answer = submitted.screened();
        if (NotAnswered.is(answer)
                || OtherLanguage.is(answer)
                || !ruled.scoring().judged()) {
            return ruled;
        }
        String text = withoutOrders(answer);
        Opinion opinion = submitted
                .followedUp()
                .map(before -> new DoubtfulAddition(
                                model, meaning, injections, asked(before.question(), submitted), submitted)
                        .opinion(text, answer))
                .orElseGet(() -> withoutAsides(text, asked(submitted.question(), submitted)));
        return over(ruled, submitted, answer, opinion);
    }

    /** Of the answer and the answer without what surely is no part of it, the opinion that is worth less; suspected sentences add nothing. */
    private Opinion withoutAsides(String text, Asked asked) {
        AskedFigures rows = new AskedFigures(asked, meaning);
        Opinion whole = model.earned(text, rows, stock);
        DoubtfulSentences doubtful = DoubtfulSentences.in(whole, injections);
        String told = doubtful.withoutSure(text);
        Opinion opinion = told.equals(text) ? whole : lesser(whole, model.earned(told, rows, stock));
        Function<List<String>, double[]> worth = texts -> model.worth(texts, rows);
        List<String> rests = doubtful.rests(text, worth).stream()
                .filter(rest -> !rest.equals(told))
                .toList();
        return rests.isEmpty()
                ? opinion
                : opinion.worthAtMost(
                        model.earned(least(rests, worth), rows, stock).score());
    }

    private static String least(List<String> texts, Function<List<String>, double[]> worth) {
        double[] worths = worth.apply(texts);
        return texts.get(IntStream.range(0, worths.length)
                .boxed()
                .min(Comparator.comparingDouble(at -> worths[at]))
                .orElseThrow());
    }

    static Opinion lesser(Opinion one, Opinion other) {
        return other.score() < one.score() ? other : one;
    }

    /** Orders to the assessor are blank, so that offsets stay. */
    private static String withoutOrders(AnswerText answer) {
        StringBuilder text = new StringBuilder(answer.original());
        for (Sentence order : answer.orders()) {
            for (int at = order.start(); at < order.end(); at++) {
                text.setCharAt(at, ' ');
            }
        }
        return text.toString();
    }

    private static Asked asked(PlannedQuestion question, SubmittedAnswer submitted) {
        return new Asked(
                question.text(),
                question.category(),
                submitted.job().title(),
                KeyPoints.in(question),
                submitted.jobText());
    }

    private static Assessment over(Assessment ruled, SubmittedAnswer submitted, AnswerText answer, Opinion opinion) {
        double content = opinion.score();
        Star.Checklist star = Star.Checklist.of(part -> check(part, ruled, submitted, opinion));
        double relevance = Scores.score(opinion.results()[CoachModel.RELEVANCE]);
        LearnedFollowUp followUp = LearnedFollowUp.of(submitted, opinion, star);
        LearnedFeedback said = LearnedFeedback.of(submitted, opinion, star);
        ContentFeedback before = ruled.contentFeedback();
        return new Assessment(
                followUp.followUp(),
                new Scoring(
                        Scores.overall(content, ruled.scoring().delivery()),
                        content,
                        ruled.scoring().delivery(),
                        breakdown(ruled.scoring().contentBreakdown(), submitted, opinion, relevance),
                        ruled.scoring().deliveryBreakdown(),
                        opinion.reasons(),
                        true),
                new ContentFeedback(
                        BuiltInCoach.headline(content),
                        said.strengths(),
                        said.improvements(),
                        star,
                        said.relevanceNote(before.relevanceNote()),
                        said.changeFirst(),
                        roles(answer, opinion),
                        said.changeFirst()),
                ruled.deliveryFeedback(),
                ruled.rewrite(),
                ruled.coachNotes(),
                library(ruled.librarySuggestion(), content),
                metadata(ruled.metadata(), followUp.type(), answer, opinion));
    }

    private static ContentBreakdown breakdown(
            ContentBreakdown ruled, SubmittedAnswer submitted, Opinion opinion, double relevance) {
        double[] results = opinion.results();
        double done = (results[CoachModel.STAR + 2] + results[CoachModel.STAR + 3]) / 2;
        double told = Arrays.stream(results, CoachModel.STAR, CoachModel.WEAK)
                .average()
                .orElse(0);
        return new ContentBreakdown(
                Scores.score(submitted.question().category().asksForAStory() ? told : results[CoachModel.STAR + 2]),
                relevance,
                ruled.clarity(),
                Scores.score(done));
    }

    private static Star.Check check(Part part, Assessment ruled, SubmittedAnswer submitted, Opinion opinion) {
        Status status = opinion.status(part);
        Star.Check before = ruled.contentFeedback().starChecklist().of(part);
        boolean completes = submitted.followedUp().isPresent();
        if (before.status() == status && !(completes && status == Status.MISSING)) {
            return before;
        }
        if (completes) {
            return completed(part, status, submitted, opinion);
        }
        Star.Check check = StarReader.without(part, status, submitted.question().category());
        return status == Status.MISSING ? check : new Star.Check(status, check.note(), evidence(part, opinion));
    }

    /** Of the answer to a follow-up: nobody is blamed for a part that was not asked for. */
    private static Star.Check completed(Part part, Status status, SubmittedAnswer submitted, Opinion opinion) {
        Optional<Star.Evidence> evidence = evidence(part, opinion);
        if (status == Status.MISSING) {
            return LearnedFeedback.isAskedFor(part, submitted)
                    ? StarReader.without(part, status, submitted.question().category())
                    : new Star.Check(status, "This was not asked for here.", Optional.empty());
        }
        return new Star.Check(
                status,
                status == Status.PRESENT
                        ? "Told, together with your first answer."
                        : "Only hinted at, also together with your first answer.",
                evidence);
    }

    /** The sentence that speaks most of the part, when one does at all. */
    private static Optional<Star.Evidence> evidence(Part part, Opinion opinion) {
        List<Role> roles =
                switch (part) {
                    case SITUATION -> List.of(Role.SITUATION);
                    case TASK -> List.of(Role.TASK);
                    case ACTION -> List.of(Role.OWN_ACTION, Role.PLAN, Role.TEAM_ACTION);
                    case RESULT -> List.of(Role.RESULT);
                };
        return LearnedFeedback.strongest(opinion, roles, SPEAKS_OF).map(sentence -> {
            String quote = Words.limited(sentence.text(), LONGEST_QUOTE);
            boolean whole = sentence.text().startsWith(quote);
            int length = whole
                    ? quote.length()
                    : Math.min(LONGEST_QUOTE / 2, sentence.text().length());
            if (Character.isHighSurrogate(sentence.text().charAt(length - 1))) {
                length--;
            }
            return new Star.Evidence(sentence.text().substring(0, length), sentence.start(), sentence.start() + length);
        });
    }

    private static List<RoleOfSentence> roles(AnswerText answer, Opinion opinion) {
        List<RoleOfSentence> roles = new ArrayList<>();
        List<Sentence> sentences = opinion.answer().sentences();
        for (int at = 0; at < sentences.size(); at++) {
            Sentence one = sentences.get(at);
            roles.add(new RoleOfSentence(one.start(), one.end(), opinion.role(at)));
        }
        answer.orders().forEach(order -> roles.add(new RoleOfSentence(order.start(), order.end(), Role.ORDER)));
        return roles.stream()
                .sorted(Comparator.comparingInt(RoleOfSentence::start))
                .limit(MOST_ROLES)
                .toList();
    }

    private static LibrarySuggestion library(LibrarySuggestion ruled, double content) {
        return content >= STRONG || !ruled.shouldSave()
                ? ruled
                : new LibrarySuggestion(
                        false, "", ruled.category(), "The story is not strong enough yet to be worth keeping.");
    }

    private static Metadata metadata(Metadata ruled, FollowUpType type, AnswerText answer, Opinion opinion) {
        Certainty certainty = answer.flagged() || answer.words() < FEW_WORDS || opinion.sure() < UNSURE
                ? Certainty.LOW
                : opinion.sure() >= SURE ? Certainty.HIGH : Certainty.MEDIUM;
        return new Metadata(
                ruled.modelVersion(),
                ruled.policyVersion(),
                type,
                ruled.degraded(),
                ruled.eyeContactAvailable(),
                certainty,
                ruled.notJudged());
    }
}
