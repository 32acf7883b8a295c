package dev.mockmate.testsession.coderun;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.mockmate.testsession.coderun.application.CodeRunner.Built;
import dev.mockmate.testsession.coderun.domain.Program;
import dev.mockmate.testsession.coderun.domain.ProgramRun;
import dev.mockmate.testsession.coderun.domain.ProgramRun.Ending;
import dev.mockmate.testsession.coderun.remote.Judge0;
import dev.mockmate.testsession.coderun.remote.Piston;
import dev.mockmate.testsession.coderun.remote.RemoteRunner;
import dev.mockmate.testsession.question.domain.ExecutionLimits;
import dev.mockmate.testsession.question.domain.Language;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Judge0 and Piston on the wire, which answer late, wrongly, or not at all. */
class RemoteRunnersTest {
    private static final Program PYTHON = new Program(Language.PYTHON, "print('é')");
    private static final ExecutionLimits LIMITS = new ExecutionLimits(1_500, 65_536);
    private static final Duration LIMIT = Duration.ofSeconds(8);
    private static final String JUDGE0_LANGUAGES = new JsonArray()
            .add(new JsonObject().put("id", 70).put("name", "Python (2.7.17)"))
            .add(new JsonObject().put("id", 71).put("name", "Python (3.8.1)"))
            .add(new JsonObject().put("id", 92).put("name", "Python (3.11.2)"))
            .add(new JsonObject().put("id", 54).put("name", "C++ (GCC 9.2.0)"))
            .add(new JsonObject().put("id", 46).put("name", "Bash (5.0.0)"))
            .encode();
    private static final String PISTON_RUNTIMES = new JsonArray()
            .add(new JsonObject().put("language", "python").put("version", "3.12.0"))
            .add(new JsonObject().put("language", "python").put("version", "3.10.0"))
            .add(new JsonObject()
                    .put("language", "javascript")
                    .put("version", "1.32.3")
                    .put("runtime", "deno"))
            .add(new JsonObject()
                    .put("language", "javascript")
                    .put("version", "20.11.1")
                    .put("runtime", "node"))
            .add(new JsonObject()
                    .put("language", "c++")
                    .put("version", "10.2.0")
                    .put("runtime", "gcc"))
            .encode();

    private final Deque<Reply> replies = new ConcurrentLinkedDeque<>();
    private final Deque<JsonObject> asked = new ArrayDeque<>();
    private final Deque<String> headers = new ConcurrentLinkedDeque<>();
    private HttpServer server;
    private RemoteRunner runner;

    /** What the server says next; without any it says the languages. */
    private record Reply(int status, String body, String retryAfter, boolean cut) {
        static Reply ok(JsonObject body) {
            return new Reply(200, body.encode(), null, false);
        }

        static Reply of(int status, String body) {
            return new Reply(status, body, null, false);
        }
    }

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work);
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        runner.close();
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String path = exchange.getRequestURI().getPath();
        if (path.endsWith("/languages") || path.endsWith("/runtimes")) {
            send(exchange, Reply.of(200, path.endsWith("/languages") ? JUDGE0_LANGUAGES : PISTON_RUNTIMES));
            return;
        }
        if (body.length > 0) {
            synchronized (asked) {
                asked.add(new JsonObject(new String(body, StandardCharsets.UTF_8)));
            }
        }
        headers.add(String.valueOf(exchange.getRequestHeaders().getFirst("X-Auth-Token"))
                + exchange.getRequestHeaders().getFirst("Authorization"));
        Reply reply = replies.poll();
        send(exchange, reply == null ? Reply.of(500, "no more") : reply);
    }

    private static void send(HttpExchange exchange, Reply reply) throws IOException {
        byte[] bytes = reply.body().getBytes(StandardCharsets.UTF_8);
        if (reply.retryAfter() != null) {
            exchange.getResponseHeaders().set("Retry-After", reply.retryAfter());
        }
        exchange.sendResponseHeaders(reply.status(), bytes.length + (reply.cut() ? 100 : 0));
        OutputStream out = exchange.getResponseBody();
        out.write(bytes);
        out.flush();
        exchange.close();
    }

    private String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    private ProgramRun judge0(Reply... answers) {
        runner = new RemoteRunner(new Judge0(url(), Optional.of("secret"), LIMIT));
        return run(answers);
    }

    private ProgramRun piston(Reply... answers) {
        runner = new RemoteRunner(new Piston(url(), Optional.of("secret"), LIMIT));
        return run(answers);
    }

    private ProgramRun run(Reply... answers) {
        replies.addAll(List.of(answers));
        try (Built built = runner.build(PYTHON)) {
            return built.run("ü\n", LIMITS);
        }
    }

    private static Reply token() {
        return Reply.of(201, "{\"token\": \"d85cd024-1548-4165-96c7-7bc88673f194\"}");
    }

    private static JsonObject judged(int status) {
        return new JsonObject()
                .put("status", new JsonObject().put("id", status))
                .put("time", "0.042")
                .put("memory", 3_456);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void shouldAskJudge0WithoutNetworkAndReadItsBytes() {
        ProgramRun run = judge0(
                token(),
                Reply.ok(judged(1)),
                Reply.ok(judged(2)),
                Reply.ok(judged(3).put("stdout", base64("é\n"))));

        assertThat(run.ending()).isEqualTo(Ending.EXITED);
        assertThat(run.exitCode()).isZero();
        assertThat(run.output()).isEqualTo("é\n".getBytes(StandardCharsets.UTF_8));
        assertThat(run.timeMs()).isEqualTo(42);
        assertThat(run.memoryKb()).isEqualTo(3_456);
        JsonObject order = asked.poll();
        assertThat(order.getBoolean("enable_network")).isFalse();
        assertThat(order.getInteger("language_id")).isEqualTo(92);
        assertThat(order.getString("source_code")).isEqualTo(base64("print('é')"));
        assertThat(order.getString("stdin")).isEqualTo(base64("ü\n"));
        assertThat(order.getDouble("cpu_time_limit")).isEqualTo(1.5);
        assertThat(order.getInteger("memory_limit")).isEqualTo(65_536);
        assertThat(headers.poll()).startsWith("secret");
        assertThat(runner.availability().versions()).containsOnlyKeys(Language.PYTHON, Language.CPP);
    }

    @Test
    void shouldTranslateWhatJudge0Says() {
        assertThat(judge0(token(), Reply.ok(judged(5))).ending()).isEqualTo(Ending.TIME);
        runner.close();
        ProgramRun notBuilt = judge0(token(), Reply.ok(judged(6).put("compile_output", base64("no such thing"))));
        assertThat(notBuilt.ending()).isEqualTo(Ending.BUILD);
        assertThat(notBuilt.errors()).isEqualTo("no such thing");
        runner.close();
        ProgramRun failed =
                judge0(token(), Reply.ok(judged(11).put("exit_code", 3).put("stderr", base64("oh"))));
        assertThat(failed.ending()).isEqualTo(Ending.EXITED);
        assertThat(failed.exitCode()).isEqualTo(3);
        runner.close();
        assertThat(judge0(token(), Reply.ok(judged(7).put("memory", 65_600))).ending())
                .isEqualTo(Ending.MEMORY);
        runner.close();
        assertThat(judge0(token(), Reply.ok(judged(8))).ending()).isEqualTo(Ending.OUTPUT);
        runner.close();
        assertThat(judge0(token(), Reply.ok(judged(13))).ending()).isEqualTo(Ending.RUNNER);
    }

    @Test
    void shouldTryAgainWhenItIsBusyOrFailsOrIsCut() {
        ProgramRun run = judge0(
                new Reply(429, "{}", "0", false),
                Reply.of(503, "queue is full"),
                token(),
                new Reply(200, "{\"status\": ", null, true),
                Reply.ok(judged(3).put("stdout", base64("é\n"))));
        assertThat(run.ending()).isEqualTo(Ending.EXITED);
    }

    @Test
    void shouldTakeRubbishForAFailureOfTheRunner() {
        for (String rubbish :
                List.of("<html>", "[]", "null", "7", "{}", "{\"token\": 7}", "{\"token\": \"../../admin\"}")) {
            assertThat(judge0(Reply.of(201, rubbish)).ending()).as(rubbish).isEqualTo(Ending.RUNNER);
            runner.close();
            replies.clear();
        }
        for (String rubbish : List.of(
                "{\"status\": {}}", "{\"status\": {\"id\": 3}, \"stdout\": 7}", "{\"status\": {\"id\": \"x\"}}")) {
            assertThat(judge0(token(), Reply.of(200, rubbish)).ending())
                    .as(rubbish)
                    .isEqualTo(Ending.RUNNER);
            runner.close();
            replies.clear();
        }
        assertThat(piston(Reply.of(200, "{\"run\": []}")).ending()).isEqualTo(Ending.RUNNER);
    }

    @Test
    void shouldGiveUpInTime() {
        long start = System.nanoTime();
        Reply[] waiting = new Reply[100];
        java.util.Arrays.fill(waiting, Reply.ok(judged(1)));
        waiting[0] = token();
        assertThat(judge0(waiting).ending()).isEqualTo(Ending.RUNNER);
        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .as("instead of asking for ever")
                .isLessThan(Duration.ofSeconds(120));
    }

    @Test
    void shouldAskPistonAndReadWhatItSays() {
        ProgramRun run = piston(Reply.ok(new JsonObject()
                .put(
                        "run",
                        new JsonObject()
                                .put("stdout", "é\n")
                                .put("stderr", "")
                                .put("code", 0)
                                .put("cpu_time", 12)
                                .put("memory", 4_096_000))));

        assertThat(run.ending()).isEqualTo(Ending.EXITED);
        assertThat(run.output()).isEqualTo("é\n".getBytes(StandardCharsets.UTF_8));
        assertThat(run.timeMs()).isEqualTo(12);
        assertThat(run.memoryKb()).isEqualTo(4_000);
        JsonObject order = asked.poll();
        assertThat(order.getString("version")).isEqualTo("3.12.0");
        assertThat(order.getJsonArray("files").getJsonObject(0).getString("name"))
                .isEqualTo("main.py");
        assertThat(order.getLong("run_memory_limit")).isEqualTo(65_536L * 1024);
        assertThat(runner.availability().versions()).containsEntry(Language.JAVASCRIPT, "20.11.1");
    }

    @Test
    void shouldTranslateWhatPistonSays() {
        assertThat(piston(Reply.ok(run("TO", null, "SIGKILL", 0))).ending()).isEqualTo(Ending.TIME);
        runner.close();
        assertThat(piston(Reply.ok(run("OL", null, "SIGKILL", 0))).ending()).isEqualTo(Ending.OUTPUT);
        runner.close();
        assertThat(piston(Reply.ok(run("XX", null, null, 0))).ending()).isEqualTo(Ending.RUNNER);
        runner.close();
        assertThat(piston(Reply.ok(run("SG", null, "SIGKILL", 67_000_000))).ending())
                .isEqualTo(Ending.MEMORY);
        runner.close();
        assertThat(piston(Reply.ok(run("RE", 1, null, 0))).exitCode()).isEqualTo(1);
        runner.close();
        ProgramRun notBuilt = piston(Reply.ok(run("RE", 1, null, 0)
                .put("compile", new JsonObject().put("code", 1).put("stderr", "no such thing"))));
        assertThat(notBuilt.ending()).isEqualTo(Ending.BUILD);
        assertThat(notBuilt.errors()).isEqualTo("no such thing");
    }

    private static JsonObject run(String status, Integer code, String signal, long memory) {
        return new JsonObject()
                .put(
                        "run",
                        new JsonObject()
                                .put("stdout", "")
                                .put("stderr", "")
                                .put("status", status)
                                .put("code", code)
                                .put("signal", signal)
                                .put("memory", memory));
    }

    @Test
    void shouldSayThatItIsNotThere() {
        server.stop(0);
        runner = new RemoteRunner(new Judge0(url(), Optional.empty(), LIMIT));
        assertThat(runner.availability().refusal())
                .hasValueSatisfying(why -> assertThat(why).contains("Judge0"));
        assertThat(runner.availability().versions()).isEmpty();
    }
}
