package dev.mockmate.testsession.coderun.remote;

import dev.mockmate.testsession.coderun.domain.Program;
import dev.mockmate.testsession.coderun.domain.ProgramRun;
import dev.mockmate.testsession.coderun.domain.ProgramRun.Ending;
import dev.mockmate.testsession.coderun.domain.Utf8;
import dev.mockmate.testsession.coderun.remote.RemoteCalls.RemoteFailureException;
import dev.mockmate.testsession.question.domain.ExecutionLimits;
import dev.mockmate.testsession.question.domain.Language;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * Judge0 1.13: {@code POST /submissions} answers a token, {@code GET /submissions/{token}} is asked until {@code status.id} is
 * above 2. Texts are base64, times seconds, memory KiB. Network is refused each time: any request could switch it on.
 */
public final class Judge0 implements RemoteProtocol {
    private static final Map<Language, String> NAMES = Map.of(
            Language.JAVA, "Java (",
            Language.PYTHON, "Python (3",
            Language.JAVASCRIPT, "JavaScript (Node",
            Language.C, "C (GCC",
            Language.CPP, "C++ (GCC");
    private static final Duration LOOK_EVERY = Duration.ofMillis(100);
    private static final int PROCESSING = 2;
    private static final int ACCEPTED = 3;
    private static final int WRONG = 4;
    private static final int TIME = 5;
    private static final int NOT_BUILT = 6;
    private static final int FILE_SIZE = 8;
    private static final int LAST_RUNTIME_ERROR = 12;
    private static final int SIGNALLED = 128;

    private final RemoteCalls calls;
    private final Duration limit;

    /** Judge0 at an address; the token goes into {@code X-Auth-Token}. */
    public Judge0(String url, Optional<String> token, Duration limit) {
        calls = new RemoteCalls(url, token.map(value -> new RemoteCalls.Header("X-Auth-Token", value)), limit);
        this.limit = limit;
    }

    @Override
    public String name() {
        return "Judge0";
    }

    /** Of several versions the one with the highest id. */
    @Override
    public Map<Language, Runtime> runtimes() throws RemoteFailureException {
        Map<Language, Runtime> found = new EnumMap<>(Language.class);
        for (Object each : array(calls.get("languages"))) {
            JsonObject offered = (JsonObject) each;
            NAMES.forEach((language, name) -> {
                int id = offered.getInteger("id");
                boolean isNewer = !found.containsKey(language)
                        || Integer.parseInt(found.get(language).id()) < id;
                if (isNewer && offered.getString("name").startsWith(name)) {
                    found.put(language, new Runtime(Integer.toString(id), offered.getString("name")));
                }
            });
        }
        return found;
    }

    private static JsonArray array(Object answer) throws RemoteFailureException {
        if (answer instanceof JsonArray array) {
            return array;
        }
        throw new RemoteFailureException("it does not speak as documented");
    }

    @Override
    public ProgramRun run(Runtime runtime, Program program, String input, ExecutionLimits limits)
            throws RemoteFailureException {
        JsonObject order = new JsonObject()
                .put("source_code", base64(program.code()))
                .put("language_id", Integer.parseInt(runtime.id()))
                .put("stdin", base64(input))
                .put("cpu_time_limit", limits.timeMs() / 1000.0)
                .put("wall_time_limit", limits.timeMs() / 1000.0 * 2 + 1)
                .put("memory_limit", limits.memoryKb())
                .put("enable_network", false);
        JsonObject taken = (JsonObject) calls.post("submissions?base64_encoded=true&wait=false", order);
        String token = taken.getString("token");
        if (token == null || !token.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '-')) {
            throw new RemoteFailureException("it gave no token");
        }
        return result(await(token), limits);
    }

    private JsonObject await(String token) throws RemoteFailureException {
        long deadline = System.nanoTime() + limit.toNanos();
        while (System.nanoTime() < deadline) {
            JsonObject found = (JsonObject) calls.get("submissions/" + token + "?base64_encoded=true");
            if (found.getJsonObject("status").getInteger("id") > PROCESSING) {
                return found;
            }
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
        }
        throw new RemoteFailureException("it did not finish in time");
    }

    private static ProgramRun result(JsonObject found, ExecutionLimits limits) {
        int status = found.getJsonObject("status").getInteger("id");
        long memoryKb = found.getInteger("memory") == null ? 0 : found.getInteger("memory");
        long timeMs =
                found.getString("time") == null ? 0 : Math.round(Double.parseDouble(found.getString("time")) * 1000);
        byte[] output = bytes(found.getString("stdout"));
        String errors = Utf8.decode(bytes(found.getString(status == NOT_BUILT ? "compile_output" : "stderr")));
        Ending ending = ending(status, memoryKb, limits);
        return new ProgramRun(ending, exitCode(found, status), output, errors, timeMs, memoryKb);
    }

    /** It has no verdict for memory: a program that failed at the limit is taken for one that wanted more. */
    private static Ending ending(int status, long memoryKb, ExecutionLimits limits) {
        return switch (status) {
            case ACCEPTED, WRONG -> Ending.EXITED;
            case TIME -> Ending.TIME;
            case NOT_BUILT -> Ending.BUILD;
            case FILE_SIZE -> Ending.OUTPUT;
            default -> {
                if (status > LAST_RUNTIME_ERROR) {
                    yield Ending.RUNNER;
                }
                yield memoryKb >= limits.memoryKb() ? Ending.MEMORY : Ending.EXITED;
            }
        };
    }

    private static int exitCode(JsonObject found, int status) {
        if (status == ACCEPTED || status == WRONG) {
            return 0;
        }
        Integer signal = found.getInteger("exit_signal");
        Integer code = found.getInteger("exit_code");
        if (signal != null) {
            return SIGNALLED + signal;
        }
        return code == null || code == 0 ? 1 : code;
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Judge0 breaks its base64 into lines. */
    private static byte[] bytes(String base64) {
        return base64 == null ? new byte[0] : Base64.getMimeDecoder().decode(base64);
    }
}
