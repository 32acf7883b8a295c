package dev.mockmate.testsession.coderun.remote;

import dev.mockmate.testsession.coderun.domain.Program;
import dev.mockmate.testsession.coderun.domain.ProgramRun;
import dev.mockmate.testsession.coderun.domain.ProgramRun.Ending;
import dev.mockmate.testsession.coderun.remote.RemoteCalls.RemoteFailureException;
import dev.mockmate.testsession.question.domain.ExecutionLimits;
import dev.mockmate.testsession.question.domain.Language;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Piston: {@code POST /api/v2/execute} builds and runs and answers {@code {compile?, run}}, each with {@code stdout, stderr, code,
 * signal, status (RE, SG, TO, OL, EL, XX), cpu_time, memory}. Times are ms, memory bytes. Its operator's limits must allow those
 * of the questions: {@code PISTON_RUN_TIMEOUT}, {@code PISTON_OUTPUT_MAX_SIZE} (1,024 bytes unless set).
 */
public final class Piston implements RemoteProtocol {
    private static final Map<Language, List<String>> NAMES = Map.of(
            Language.JAVA, List.of("java"),
            Language.PYTHON, List.of("python"),
            Language.JAVASCRIPT, List.of("javascript"),
            Language.C, List.of("c"),
            Language.CPP, List.of("c++", "cpp"));
    private static final int COMPILE_MS = 10_000;
    private static final int KILLED = 137;

    private final RemoteCalls calls;

    /** Piston at an address; the token goes into {@code Authorization}. */
    public Piston(String url, Optional<String> token, Duration limit) {
        calls = new RemoteCalls(url, token.map(value -> new RemoteCalls.Header("Authorization", value)), limit);
    }

    @Override
    public String name() {
        return "Piston";
    }

    /** The first it names of each language; it names the newest first. */
    @Override
    public Map<Language, Runtime> runtimes() throws RemoteFailureException {
        Map<Language, Runtime> found = new EnumMap<>(Language.class);
        if (!(calls.get("api/v2/runtimes") instanceof JsonArray offered)) {
            throw new RemoteFailureException("it does not speak as documented");
        }
        for (Object each : offered) {
            JsonObject runtime = (JsonObject) each;
            String name = runtime.getString("language");
            boolean isOnNode = !"javascript".equals(name) || !"deno".equals(runtime.getString("runtime"));
            NAMES.forEach((language, names) -> {
                if (names.contains(name) && isOnNode) {
                    found.putIfAbsent(language, new Runtime(name, runtime.getString("version")));
                }
            });
        }
        return found;
    }

    @Override
    public ProgramRun run(Runtime runtime, Program program, String input, ExecutionLimits limits)
            throws RemoteFailureException {
        JsonObject file =
                new JsonObject().put("name", program.language().fileName()).put("content", program.code());
        JsonObject order = new JsonObject()
                .put("language", runtime.id())
                .put("version", runtime.version())
                .put("files", new JsonArray().add(file))
                .put("stdin", input)
                .put("compile_timeout", COMPILE_MS)
                .put("run_timeout", limits.timeMs())
                .put("run_memory_limit", limits.memoryKb() * 1024L);
        JsonObject answer = (JsonObject) calls.post("api/v2/execute", order);
        JsonObject compiled = answer.getJsonObject("compile");
        if (compiled != null && exitCode(compiled) != 0) {
            return new ProgramRun(
                    Ending.BUILD, exitCode(compiled), new byte[0], compiled.getString("stderr", ""), 0, 0);
        }
        return result(answer.getJsonObject("run"), limits);
    }

    private static ProgramRun result(JsonObject run, ExecutionLimits limits) {
        long memoryKb = run.getLong("memory") == null ? 0 : run.getLong("memory") / 1024;
        long timeMs = run.getLong("cpu_time") == null ? 0 : run.getLong("cpu_time");
        byte[] output = run.getString("stdout", "").getBytes(StandardCharsets.UTF_8);
        Ending ending = ending(run, memoryKb, limits);
        return new ProgramRun(ending, exitCode(run), output, run.getString("stderr", ""), timeMs, memoryKb);
    }

    private static Ending ending(JsonObject run, long memoryKb, ExecutionLimits limits) {
        String status = run.getString("status");
        boolean isAtItsMemory = "SIGKILL".equals(run.getString("signal")) && memoryKb >= limits.memoryKb() * 9L / 10;
        return switch (status == null ? "" : status) {
            case "TO" -> Ending.TIME;
            case "OL", "EL" -> Ending.OUTPUT;
            case "XX" -> Ending.RUNNER;
            default -> isAtItsMemory ? Ending.MEMORY : Ending.EXITED;
        };
    }

    private static int exitCode(JsonObject stage) {
        Integer code = stage.getInteger("code");
        return code == null ? KILLED : code;
    }
}
