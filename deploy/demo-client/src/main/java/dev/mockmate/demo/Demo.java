package dev.mockmate.demo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mockmate.demo.Screen.Tone;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * What {@code deploy/demo} runs: one whole interview in the terminal, from signing in to the saved report.
 *
 * <p>Exit codes: 0 the interview was held and its report is saved, 1 something failed and was told in one sentence, 2 wrong
 * arguments.
 */
@Command(
        name = "deploy/demo",
        mixinStandardHelpOptions = true,
        versionProvider = Demo.Version.class,
        sortOptions = false,
        description = "Holds one interview with a running MockMate and saves its report.")
public final class Demo implements Callable<Integer> {

    private static final Map<String, String> BAD_ENDS = Map.of(
            "CREDITS_EXHAUSTED", "The session ended because there was no credit left.",
            "TIMEOUT", "The session ended because it ran out of time.",
            "INTERNAL_ERROR", "The session ended because of a failure in the server.",
            "REPLACED", "The interview went on in a newer connection.");

    @Option(
            names = "--answers",
            paramLabel = "FILE",
            description =
                    "Answers, separated by lines of ---. Without it they are typed; an empty line ends an answer.")
    private Path answersFile;

    @Option(
            names = "--url",
            paramLabel = "URL",
            defaultValue = "http://localhost:8080",
            description = "Address of MockMate (${DEFAULT-VALUE}).")
    private String url;

    @Option(names = "--user", defaultValue = "candidate", description = "User name (${DEFAULT-VALUE}).")
    private String user;

    @Option(names = "--password", description = "Password; the user name if not told, as in the local stack.")
    private String password;

    @Option(
            names = "--job-title",
            paramLabel = "TITLE",
            defaultValue = "Senior backend engineer",
            description = "The job to practise for (${DEFAULT-VALUE}).")
    private String jobTitle;

    @Option(
            names = "--job-description",
            paramLabel = "FILE",
            description = "A text file with the job's description; the questions follow it.")
    private Path jobDescriptionFile;

    @Option(names = "--company", paramLabel = "NAME", description = "The company to practise for.")
    private String company;

    @Option(
            names = "--language",
            paramLabel = "TAG",
            description = "Language of the interview, such as en; the server's default if not told.")
    private String language;

    @Option(
            names = "--questions",
            paramLabel = "N",
            defaultValue = "3",
            description = "Number of questions, 3 to 5 (${DEFAULT-VALUE}).")
    private int questions;

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description = "Where the report is saved (mockmate-report-<session id>.json here); its PDF goes beside it.")
    private Path reportFile;

    private final Screen screen;
    private final Clock clock = Clock.systemUTC();

    Demo(Screen screen) {
        this.screen = screen;
    }

    /** Names the version of the build. */
    static final class Version implements CommandLine.IVersionProvider {

        @Override
        public String[] getVersion() {
            String version = Demo.class.getPackage().getImplementationVersion();
            return new String[] {"MockMate demo " + (version == null ? "(not packaged)" : version)};
        }
    }

    public static void main(String[] args) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        System.exit(commandLine(new Screen(out, Boolean.getBoolean("mockmate.demo.colours")))
                .execute(args));
    }

    /** The command, with failures told in one sentence. */
    static CommandLine commandLine(Screen screen) {
        return new CommandLine(new Demo(screen)).setExecutionExceptionHandler((failure, command, arguments) -> {
            String sentence =
                    failure instanceof Failure ? failure.getMessage() : "This is a bug of the demo: " + failure;
            command.getErr().println("deploy/demo: " + sentence);
            return CommandLine.ExitCode.SOFTWARE;
        });
    }

    @Override
    public Integer call() {
        Answers answers = answersFile == null
                ? Answers.fromKeyboard(new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)))
                : Answers.fromFile(answersFile);
        Http http = Http.at(url);
        Login login = new Login(http, user, password == null ? user : password, clock);
        Sessions sessions = new Sessions(http, login, clock);

        Sessions.Job job =
                new Sessions.Job(jobTitle, description(), Optional.ofNullable(company), Optional.ofNullable(language));

        long before = sessions.balance().path("available").asLong();
        screen.line(Tone.HEADING, "MockMate at " + http.origin());
        screen.line(Tone.PLAIN, "Signed in as " + user + ", " + Screen.count(before, "credit") + " available");
        if (before < 1) {
            throw Sessions.noCredits(1, before);
        }
        String id = sessions.create(job).path("id").asText();
        screen.line(Tone.PLAIN, "Session " + id + " for " + jobTitle + (company == null ? "" : " at " + company));
        String reason = new Cleanup(() -> sessions.end(id), id).around(() -> {
            sessions.activate(id);
            JsonNode plan = sessions.init(id, questions);
            int planned = plan.path("question_count").asInt(questions);
            screen.line(Tone.PLAIN, "Planned " + Screen.count(planned, "question") + "; the clock runs");
            return Interview.hold(http, login, id, answers, screen, planned);
        });

        JsonNode report = sessions.report(id);
        Path saved = save(report, id);
        summary(report, sessions, id, before);
        advice(report.path("summary"));
        screen.blank();
        screen.line(Tone.PLAIN, "  Report           " + saved);
        sessions.pdf(id).ifPresent(pdf -> screen.line(Tone.PLAIN, "  As a PDF         " + save(pdf, saved)));
        if (BAD_ENDS.containsKey(reason)) {
            throw new Failure(BAD_ENDS.get(reason));
        }
        return CommandLine.ExitCode.OK;
    }

    private Optional<String> description() {
        if (jobDescriptionFile == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readString(jobDescriptionFile).strip()).filter(text -> !text.isEmpty());
        } catch (IOException e) {
            throw new Failure("The file " + jobDescriptionFile + " with the job's description could not be read.", e);
        }
    }

    private Path save(JsonNode report, String id) {
        Path file = reportFile == null ? Path.of("mockmate-report-" + id + ".json") : reportFile;
        try {
            Files.writeString(file, report.toPrettyString() + System.lineSeparator());
        } catch (IOException e) {
            throw new Failure("The report could not be written to " + file + ".", e);
        }
        return file;
    }

    private static Path save(byte[] pdf, Path report) {
        String name = report.getFileName().toString().replaceFirst("\\.json$", "") + ".pdf";
        Path file = report.resolveSibling(name);
        try {
            return Files.write(file, pdf);
        } catch (IOException e) {
            throw new Failure("The report could not be written to " + file + ".", e);
        }
    }

    private void summary(JsonNode report, Sessions sessions, String id, long before) {
        JsonNode session = sessions.session(id);
        long seconds = sessions.timer(id).path("elapsed_seconds").asLong();
        long after = sessions.balance().path("available").asLong();
        screen.blank();
        screen.line(Tone.HEADING, "Summary");
        screen.line(
                Tone.PLAIN,
                "  Questions        " + report.path("total_questions").asInt() + " asked, "
                        + report.path("answered_questions").asInt() + " answered");
        screen.line(
                Tone.SCORE,
                "  Average score    "
                        + (report.path("average_score").isNumber()
                                ? AssessmentPrinter.score(
                                                report.path("average_score").asDouble()) + " of 10"
                                : "nothing was scored"));
        screen.line(
                Tone.PLAIN, "  Credits charged  " + session.path("credits_used").asInt());
        screen.line(Tone.PLAIN, "  Balance          " + before + " before, " + after + " after");
        screen.line(Tone.PLAIN, "  Duration         " + Screen.clock(seconds));
    }

    /** What went well, what did not, and what to practise next. */
    private void advice(JsonNode summary) {
        list("What went well", summary.path("strengths"), JsonNode::asText);
        list("What is missing", summary.path("gaps"), JsonNode::asText);
        list(
                "What to practise next",
                summary.path("next_practice_plan"),
                step -> step.path("competency").asText().replace('_', ' ') + ": "
                        + step.path("focus").asText() + " "
                        + step.path("exercise").asText());
    }

    private void list(String heading, JsonNode items, Function<JsonNode, String> text) {
        if (items.isEmpty()) {
            return;
        }
        screen.blank();
        screen.line(Tone.HEADING, heading);
        items.forEach(item -> screen.block(Tone.PLAIN, "  - ", text.apply(item)));
    }
}
