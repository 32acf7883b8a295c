package dev.mockmate.interview.assessment.coach.domain;

import dev.mockmate.interview.assessment.coach.domain.GradedAnswers.Graded;
import dev.mockmate.interview.assessment.domain.AssessmentRules;
import dev.mockmate.interview.assessment.domain.SubmittedAnswer;
import dev.mockmate.interview.feedback.domain.Assessment;
import dev.mockmate.interview.feedback.domain.Star.Part;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A few graded answers with all that the coach says of them, for somebody to read; every so many-th, in the order of their ids. */
final class AssessmentsToRead {

    private AssessmentsToRead() {}

    static String of(List<Graded> graded, int count, Meaning meaning) {
        LearnedCoach coach = LearnedCoach.builtIn(meaning);
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < count; at++) {
            Graded one = graded.get(at * graded.size() / count);
            SubmittedAnswer answer = InterviewerQuality.submitted(one);
            Assessment said = coach.over(
                    AssessmentRules.apply(new BuiltInCoach().assess(answer), answer)
                            .assessment(),
                    answer);
            text.append(String.format(Locale.ROOT, "## %d. %s%n%n", at + 1, one.id()));
            add(text, "Question", one.answers().asked().question());
            add(text, "Answer", one.text().replace("\n", " / "));
            add(text, "Graded", one.score() + (one.asksAgain() ? ", asked again" : ""));
            add(
                    text,
                    "Said",
                    said.scoring().content() + " ("
                            + said.metadata().confidence().name().toLowerCase(Locale.ROOT)
                            + "), "
                            + Arrays.stream(Part.values())
                                    .map(part -> part.wire() + " "
                                            + said.contentFeedback()
                                                    .starChecklist()
                                                    .of(part)
                                                    .status()
                                                    .wire())
                                    .collect(Collectors.joining(", ")));
            add(text, "Change first", said.contentFeedback().changeFirst());
            add(text, "Strengths", String.join(" | ", said.contentFeedback().topStrengths()));
            add(text, "Follow-up", said.followUp().shouldAsk() ? said.followUp().questionText() : "none");
        }
        return text.toString();
    }

    private static void add(StringBuilder text, String name, String said) {
        text.append("**")
                .append(name)
                .append("**: ")
                .append(said.isBlank() ? "none" : said)
                .append("\n\n");
    }
}
