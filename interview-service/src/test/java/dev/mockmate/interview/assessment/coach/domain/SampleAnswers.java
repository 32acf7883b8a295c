package dev.mockmate.interview.assessment.coach.domain;

import dev.mockmate.interview.assessment.domain.SubmittedAnswer;
import dev.mockmate.interview.attempt.domain.Delivery;
import dev.mockmate.interview.planning.domain.Category;
import dev.mockmate.interview.planning.domain.Competency;
import dev.mockmate.interview.planning.domain.Difficulty;
import dev.mockmate.interview.planning.domain.JobProfile;
import dev.mockmate.interview.planning.domain.PlannedQuestion;
import java.util.List;
import java.util.Optional;

/** Answers and questions the tests talk about. */
public final class SampleAnswers {

    public static final PlannedQuestion CONFLICT = new PlannedQuestion(
            "Tell me about a time you disagreed with a colleague about how to do something. How did you settle it?",
            Category.BEHAVIORAL,
            Competency.CONFLICT,
            Difficulty.EASY,
            3,
            "States both views fairly, shows listening, names the fact or test that settled it, and how the relationship was"
                    + " afterwards.");

    public static final PlannedQuestion SLOW_PAGE = new PlannedQuestion(
            "A page that was fast yesterday takes ten seconds today. How do you find out why?",
            Category.TECHNICAL,
            Competency.PROBLEM_SOLVING,
            Difficulty.EASY,
            3,
            "Measures before changing, asks what changed, narrows down layer by layer, tests one hypothesis at a time, verifies"
                    + " the fix with the same measure.");

    public static final String STRONG =
            "At my last company we were migrating our billing system, and a senior colleague and I"
                    + " disagreed about whether to switch over in one night. My task was to get 40,000 customers moved without a single"
                    + " wrong invoice. I listened to his concerns about running two systems, wrote both options down with their risks,"
                    + " and proposed a test with 500 customers. I ran the test for a week and measured every difference between the two"
                    + " systems. As a result we agreed on a gradual switch, found three faults before they reached customers, and"
                    + " reduced billing complaints by 35%. My colleague and I still review each other's designs today.";

    public static final String WITHOUT_RESULT =
            "At my last company I disagreed with a colleague about the design of a report. My task"
                    + " was to deliver it to the client by Friday. I listened to his concerns, I explained my view, and I proposed a"
                    + " compromise that both of us could argue for in front of the team.";

    static final String OFF_TOPIC =
            "I like cooking pasta at the weekend. You need good tomatoes, fresh basil and olive oil."
                    + " I boil the water first and add plenty of salt. The sauce simmers for an hour while the bread is in the oven,"
                    + " and afterwards everybody eats on the balcony.";

    private SampleAnswers() {}

    public static JobProfile javaJob() {
        return JobProfile.of(
                "Senior Java Developer",
                "We look for 5+ years of Java, Spring Boot, Kafka and PostgreSQL. You own services end-to-end, mentor"
                        + " colleagues, communicate clearly with stakeholders and design scalable systems.",
                "Acme",
                "");
    }

    public static JobProfile salesJob() {
        return JobProfile.of(
                "Sales Manager",
                "You lead a team, negotiate with customers, hit targets in Salesforce and present reports to stakeholders.",
                "Acme",
                "");
    }

    public static SubmittedAnswer to(PlannedQuestion question, String text) {
        return new SubmittedAnswer(question, javaJob(), text, Optional.empty(), true);
    }

    public static SubmittedAnswer spoken(String text, double wpm, int fillers, int pauses) {
        Delivery delivery = Delivery.of(
                new Delivery.Reported(Optional.of(wpm), Optional.of(fillers), Optional.of(pauses), List.of()),
                text,
                60);
        return new SubmittedAnswer(CONFLICT, javaJob(), text, Optional.of(delivery), true);
    }
}
