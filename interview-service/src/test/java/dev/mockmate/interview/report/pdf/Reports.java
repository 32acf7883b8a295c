package dev.mockmate.interview.report.pdf;

import dev.mockmate.interview.assessment.coach.domain.BuiltInCoach;
import dev.mockmate.interview.assessment.domain.AssessmentRules;
import dev.mockmate.interview.assessment.domain.SubmittedAnswer;
import dev.mockmate.interview.attempt.domain.Delivery;
import dev.mockmate.interview.conversation.domain.InterviewSummary;
import dev.mockmate.interview.conversation.domain.SampleSummaries;
import dev.mockmate.interview.feedback.domain.ScoredAttempt;
import dev.mockmate.interview.planning.domain.BankQuestion;
import dev.mockmate.interview.planning.domain.JobProfile;
import dev.mockmate.interview.planning.domain.PlannedQuestion;
import dev.mockmate.interview.planning.domain.QuestionBank;
import dev.mockmate.interview.report.domain.Report;
import dev.mockmate.interview.sessionview.domain.SessionCost;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reports as real interviews make them: questions of the bank, answers of people, assessed by the built-in coach. */
final class Reports {
    static final Instant START = Instant.parse("2026-01-15T10:00:00Z");

    private static final JobProfile JOB = JobProfile.of(
            "Senior Java Developer",
            "Java, Spring Boot, Kafka and PostgreSQL. You mentor colleagues and communicate with stakeholders.",
            "Acme Logistics",
            "");

    private static final List<String> ANSWERS = List.of(
            "I think I'm a very results driven person, um, and ownership is something I live every day.",
            "In my job at an insurance company I deployed a new version of the quote service on a Thursday afternoon,"
                    + " and about ten minutes later the phones started. Customers were getting an error page at the last"
                    + " step. I looked at the logs, saw a null pointer in the discount code, and I rolled the release"
                    + " back. Then I wrote in the team channel what happened.",
            "Two years ago I owned the nightly invoice run at a logistics company. One Monday at seven I saw that it"
                    + " had sent 1,200 invoices with last month's prices. It was my task to limit the damage and get the"
                    + " right invoices out.\n"
                    + "In the first hour I stopped the mail queue, which kept another 3,000 from going out, called the"
                    + " head of finance and told her exactly what we knew and what we didn't, and wrote a query that"
                    + " listed every customer affected. I fixed the cache refresh, and I added a check that compares the"
                    + " run's total with the day before.\n"
                    + "As a result we corrected all invoices by noon, and the check has stopped two bad runs since, which"
                    + " saved the team about 40 hours of work.");

    private Reports() {}

    /** A report with so many questions, each with one to three attempts of which a later one is better. */
    static Report of(int questions) {
        List<BankQuestion> bank = QuestionBank.builtIn().all();
        List<Report.Asked> asked = new ArrayList<>();
        for (int number = 1; number <= questions; number++) {
            BankQuestion one = bank.get(number * 7 % bank.size());
            List<String> answers = ANSWERS.subList(2 - number % 3, 3);
            asked.add(asked(number, one.text(), one, answers));
        }
        return report("Senior Java Developer", "Acme Logistics", "Ada Lovelace", asked);
    }

    /** A report of one question with this text and one attempt for each answer. */
    static Report of(String question, String... answers) {
        BankQuestion like = QuestionBank.builtIn().all().get(0);
        return report("Developer", "Acme", "Ada Lovelace", List.of(asked(1, question, like, List.of(answers))));
    }

    /** The largest interview that can be stored: every question as long, as often and as much answered as the limits let it be. */
    static Report largest(int questions, int attempts, int answerBytes, int questionLength) {
        BankQuestion like = QuestionBank.builtIn().all().get(0);
        String text = filled(like.text() + " ", questionLength);
        String answer = filled(ANSWERS.get(2) + " ", answerBytes / questions / attempts);
        Report.Asked one = asked(1, text, like, List.of(answer));
        Report.Given assessed = one.given().get(0);
        List<Report.Asked> all = new ArrayList<>();
        for (int number = 1; number <= questions; number++) {
            List<Report.Given> given = new ArrayList<>();
            for (int attempt = 1; attempt <= attempts; attempt++) {
                given.add(again(assessed, number, attempt));
            }
            all.add(new Report.Asked(id(number, 0), number, one.question(), false, given));
        }
        return report("Senior Java Developer", "Acme Logistics", "Ada Lovelace", all);
    }

    private static String filled(String text, int length) {
        return text.repeat(length / text.length() + 1).substring(0, length);
    }

    private static Report.Given again(Report.Given given, int number, int attempt) {
        return new Report.Given(
                new ScoredAttempt(
                        id(number, attempt),
                        id(number, 0),
                        attempt,
                        given.attempt().overall(),
                        given.attempt().responseSeconds()),
                given.text(),
                given.status(),
                given.feedback(),
                given.assessment(),
                given.ordersIgnored(),
                given.submittedAt());
    }

    /** A report of a question for each answer. */
    static Report ofAnswers(List<String> answers) {
        List<BankQuestion> bank = QuestionBank.builtIn().all();
        List<Report.Asked> asked = new ArrayList<>();
        for (int number = 1; number <= answers.size(); number++) {
            BankQuestion one = bank.get(number * 7 % bank.size());
            asked.add(asked(number, one.text(), one, List.of(answers.get(number - 1))));
        }
        return report("Senior Java Developer", "Acme Logistics", "Ada Lovelace", asked);
    }

    static Report report(String title, String company, String name, List<Report.Asked> asked) {
        List<InterviewSummary.Answered> best = new ArrayList<>();
        for (Report.Asked one : asked) {
            ScoredAttempt.best(one.given().stream().map(Report.Given::attempt).toList())
                    .ifPresent(winner -> one.given().stream()
                            .filter(given -> given.attempt().equals(winner))
                            .forEach(given -> best.add(new InterviewSummary.Answered(
                                    one.id(),
                                    winner.id(),
                                    one.question(),
                                    given.assessment().orElseThrow()))));
        }
        return Report.of(
                new Report.Session(
                        id(1, 0),
                        "Practice for Friday",
                        title,
                        company,
                        "medium",
                        "mixed",
                        "completed",
                        Optional.of(START),
                        Optional.of(START.plusSeconds(2_700)),
                        2_580,
                        new SessionCost(1, 0, 1, 0, true)),
                new Report.Person(name, "ada@example.org"),
                asked,
                Optional.of(SampleSummaries.of(best, asked.size())));
    }

    static Report.Asked asked(int number, String text, BankQuestion like, List<String> answers) {
        PlannedQuestion question = new PlannedQuestion(
                text, like.category(), like.competency(), like.difficulty(), like.expectedMinutes(), "");
        UUID id = id(number, 0);
        List<Report.Given> given = new ArrayList<>();
        for (int attempt = 1; attempt <= answers.size(); attempt++) {
            given.add(given(question, id, number, attempt, answers.get(attempt - 1)));
        }
        return new Report.Asked(id, number, question, false, given);
    }

    private static Report.Given given(PlannedQuestion question, UUID id, int number, int attempt, String text) {
        double seconds = 40 + text.length() / 13.0 + number;
        Optional<Delivery> delivery = number % 2 == 0
                ? Optional.of(new Delivery(138 + number % 40, number % 5, number % 3, seconds))
                : Optional.empty();
        SubmittedAnswer answer = new SubmittedAnswer(question, JOB, text, delivery, true);
        var assessment =
                AssessmentRules.apply(new BuiltInCoach().assess(answer), answer).assessment();
        return new Report.Given(
                new ScoredAttempt(
                        id(number, attempt),
                        id,
                        attempt,
                        Optional.of(assessment.scoring().overall()),
                        seconds),
                text,
                Report.AnswerStatus.COMPLETED,
                Optional.empty(),
                Optional.of(assessment),
                false,
                START.plusSeconds(number * 300L + attempt * 60L));
    }

    /** The same report while the session runs. */
    static Report running(Report over) {
        Report.Session session = over.session();
        return new Report(
                new Report.Session(
                        session.id(),
                        session.name(),
                        session.jobTitle(),
                        session.company(),
                        session.difficulty(),
                        session.interviewType(),
                        "active",
                        session.startedAt(),
                        Optional.empty(),
                        600,
                        new SessionCost(1, 1, 0, 0, false)),
                over.person(),
                over.questions(),
                over.averages(),
                over.statistics(),
                over.summary(),
                false);
    }

    /** A report with four unscored attempts of this text. */
    static Report shortened(String question, String text) {
        BankQuestion like = QuestionBank.builtIn().all().get(0);
        Report open = report("Developer", "Acme", "Ada", List.of());
        List<Report.Given> given = new ArrayList<>();
        for (int attempt = 1; attempt <= 4; attempt++) {
            given.add(new Report.Given(
                    new ScoredAttempt(id(1, attempt), id(1, 0), attempt, Optional.empty(), 30),
                    text,
                    Report.AnswerStatus.FAILED,
                    Optional.empty(),
                    Optional.empty(),
                    false,
                    START));
        }
        return Report.of(
                open.session(),
                open.person(),
                List.of(new Report.Asked(
                        id(1, 0), 1, asked(1, question, like, List.of()).question(), false, given)),
                open.summary());
    }

    /** A report of an interview that hides its assessments. */
    static Report hidden() {
        BankQuestion like = QuestionBank.builtIn().all().get(0);
        UUID question = id(1, 0);
        PlannedQuestion asked = new PlannedQuestion(
                like.text(), like.category(), like.competency(), like.difficulty(), like.expectedMinutes(), "");
        Report.Given given = new Report.Given(
                new ScoredAttempt(id(1, 1), question, 1, Optional.empty(), 30),
                "A hidden answer",
                Report.AnswerStatus.COMPLETED,
                Optional.empty(),
                Optional.empty(),
                false,
                START);
        Report open = report("Developer", "Acme", "Ada", List.of());
        return Report.of(
                open.session(),
                open.person(),
                List.of(new Report.Asked(question, 1, asked, false, List.of(given))),
                Optional.empty());
    }

    static UUID id(int number, int attempt) {
        return new UUID(number, attempt);
    }
}
