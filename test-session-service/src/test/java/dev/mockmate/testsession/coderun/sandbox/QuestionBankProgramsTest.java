package dev.mockmate.testsession.coderun.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockmate.platform.testing.RequiresTool;
import dev.mockmate.testsession.coderun.application.CodeRunner.Built;
import dev.mockmate.testsession.coderun.domain.Program;
import dev.mockmate.testsession.coderun.domain.ProgramJudge;
import dev.mockmate.testsession.coderun.domain.ProgramResult;
import dev.mockmate.testsession.coderun.domain.TestResult;
import dev.mockmate.testsession.question.domain.Checker;
import dev.mockmate.testsession.question.domain.ExecutionLimits;
import dev.mockmate.testsession.question.domain.Language;
import dev.mockmate.testsession.question.domain.TestCase;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The shipped questions, judged: all reference solutions pass all tests, each wrong solution fails one. Six questions; all of them
 * with {@code -Dmockmate.questions=all}, which {@code deploy/judge-questions} says.
 */
@RequiresTool({"bwrap", "gcc", "g++", "python3", "node", "javac"})
class QuestionBankProgramsTest {
    private static final Path SHIPPED = Path.of("src/main/resources/question-bank");
    private static final Path WRONG = Path.of("src/test/resources/question-bank");
    private static final List<String> SIX = List.of(
            "invoice-rounding",
            "login-peak",
            "courier-fastest-route",
            "csv-with-quotes",
            "sql-revenue-by-region",
            "debug-merge-logs");

    private static final int AT_ONCE = Math.min(2, Runtime.getRuntime().availableProcessors());
    private static final ExecutorService JUDGES = Executors.newFixedThreadPool(AT_ONCE);
    private static final Map<String, Future<String>> JUDGED = new LinkedHashMap<>();

    private static LocalRunner runner;

    /** Two at once; each test waits for its own. */
    @BeforeAll
    static void prove() throws IOException {
        runner = SandboxUnderTest.proven();
        questions().forEach(name -> JUDGED.put(name, JUDGES.submit(() -> judge(name))));
    }

    @AfterAll
    static void close() throws InterruptedException {
        JUDGES.shutdownNow();
        assertThat(JUDGES.awaitTermination(2, TimeUnit.MINUTES)).isTrue();
        if (runner != null) {
            runner.close();
        }
    }

    private static List<String> questions() throws IOException {
        String asked = System.getProperty("mockmate.questions", "");
        if (!asked.equals("all")) {
            return asked.isEmpty() ? SIX : List.of(asked);
        }
        try (Stream<Path> folders = Files.list(SHIPPED)) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("questions")
    void shouldPassTheSolutionsAndFailWhatIsWrong(String name) throws Exception {
        try {
            System.out.println(JUDGED.get(name).get());
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof AssertionError wrong) {
                throw wrong;
            }
            throw failed;
        }
    }

    /** A line about a question whose programs do what they should. */
    private static String judge(String name) throws IOException {
        JsonObject question = new JsonObject(Files.readString(SHIPPED.resolve(name + "/question.json")));
        List<TestCase> tests = tests(question);
        long slowest = 0;
        for (Language language : Language.values()) {
            String code = Files.readString(SHIPPED.resolve(name + "/solutions/" + language.fileName()));
            ProgramResult judgement = judge(new Program(language, code), question, tests);
            assertThat(judgement.allPassed())
                    .as("%s %s: %s", name, language, judgement)
                    .isTrue();
            slowest = Math.max(
                    slowest,
                    judgement.results().stream()
                            .mapToLong(TestResult::timeMs)
                            .max()
                            .orElse(0));
        }
        List<Path> wrong = wrong(name);
        assertThat(wrong).as(name).hasSizeGreaterThanOrEqualTo(5);
        for (Path file : wrong) {
            ProgramResult judgement = judge(new Program(language(file), Files.readString(file)), question, tests);
            assertThat(judgement.isBuilt()).as("%s builds: %s", file, judgement).isTrue();
            assertThat(judgement.allPassed()).as("%s passes", file).isFalse();
            assertThat(judgement.isInternalError())
                    .as("%s: %s", file, judgement)
                    .isFalse();
        }
        return String.format(
                "%-32s %2d tests · %d solutions pass, the slowest test in %,d of %,d ms · %d wrong ones fail",
                name,
                tests.size(),
                Language.values().length,
                slowest,
                question.getJsonObject("limits").getInteger("time_ms"),
                wrong.size());
    }

    /** Built once, run on each test, up to the first that fails. */
    private static ProgramResult judge(Program program, JsonObject question, List<TestCase> tests) {
        JsonObject checker = question.getJsonObject("checker");
        ProgramJudge judging = new ProgramJudge(
                new Checker(Checker.Type.of(checker.getString("type")), checker.getDouble("tolerance", 0.0)), true);
        JsonObject limits = question.getJsonObject("limits");
        ExecutionLimits execution = new ExecutionLimits(limits.getInteger("time_ms"), limits.getInteger("memory_kb"));
        try (Built built = runner.build(program)) {
            built.failure().ifPresent(judging::notBuilt);
            for (TestCase test : tests) {
                if (!judging.isOver()) {
                    judging.ran(test, built.run(test.input(), execution));
                }
            }
        }
        return judging.judgement(tests);
    }

    private static List<TestCase> tests(JsonObject question) {
        List<TestCase> tests = new ArrayList<>();
        for (String kind : List.of("sample_test_cases", "test_cases")) {
            question.getJsonArray(kind).stream()
                    .map(JsonObject.class::cast)
                    .forEach(test -> tests.add(new TestCase(
                            test.getString("id"),
                            test.getString("input"),
                            test.getString("expected_output"),
                            1,
                            false)));
        }
        return tests;
    }

    private static List<Path> wrong(String name) throws IOException {
        try (Stream<Path> files = Files.list(WRONG.resolve(name + "/wrong"))) {
            return files.sorted().toList();
        }
    }

    private static Language language(Path file) {
        String name = file.getFileName().toString();
        return Stream.of(Language.values())
                .filter(each ->
                        name.endsWith(each.fileName().substring(each.fileName().indexOf('.'))))
                .findFirst()
                .orElseThrow();
    }
}
