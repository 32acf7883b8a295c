package dev.mockmate.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What the demo says when the interview cannot begin. */
class DemoTest {

    private static final String TOKEN = "{\"access_token\": \"t\", \"expires_in\": 900}";

    private final StringWriter err = new StringWriter();
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final List<String> bodies = new CopyOnWriteArrayList<>();
    private HttpServer server;

    @BeforeEach
    void startServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
    }

    @AfterEach
    void stopServer() {
        server.stop(0);
    }

    @Test
    void shouldSayHowToStartWhatIsNotRunning() throws IOException {
        int unused;
        try (ServerSocket socket = new ServerSocket(0)) {
            unused = socket.getLocalPort();
        }

        assertThat(run("--url", "http://localhost:" + unused)).isEqualTo(1);
        assertThat(err.toString())
                .isEqualToIgnoringNewLines("deploy/demo: MockMate does not answer at http://localhost:" + unused
                        + "; start it with deploy/up.");
    }

    @Test
    void shouldSayThatThePasswordIsWrong() {
        answer("/auth", 401, "{\"error\": \"invalid_grant\"}");

        assertThat(run("--url", url(), "--user", "nobody")).isEqualTo(1);
        assertThat(err.toString())
                .isEqualToIgnoringNewLines(
                        "deploy/demo: Signing in as nobody was refused: wrong user name or password.");
    }

    @Test
    void shouldSayThatThereIsNoCreditBeforeItCreatesASession() {
        answer("/auth", 200, TOKEN);
        answer("/api/billing/balance", 200, "{\"available\": 0, \"held\": 0}");
        answer("/api/sessions", 201, "{\"id\": \"8d1f\"}");

        assertThat(run("--url", url())).isEqualTo(1);
        assertThat(err.toString())
                .isEqualToIgnoringNewLines(
                        "deploy/demo: There are not enough credits: 1 needed, 0 available; an admin grants more.");
        assertThat(calls).doesNotContain("POST /api/sessions");
    }

    @Test
    void shouldEraseASessionThatNeverRan() {
        answer("/auth", 200, TOKEN);
        answer("/api/billing/balance", 200, "{\"available\": 1, \"held\": 0}");
        answer("/api/sessions", 201, "{\"id\": \"8d1f\", \"status\": \"created\"}");
        answer("/api/sessions/8d1f/activate", 402, "{\"required\": 1, \"available\": 0}");

        assertThat(run("--url", url())).isEqualTo(1);
        assertThat(err.toString()).contains("There are not enough credits: 1 needed, 0 available");
        assertThat(calls).contains("DELETE /api/sessions/8d1f");
    }

    @Test
    void shouldEndTheSessionWhenTheInterviewFails() {
        answer("/auth", 200, TOKEN);
        answer("/api/billing/balance", 200, "{\"available\": 1, \"held\": 0}");
        answer("/api/sessions", 201, "{\"id\": \"8d1f\", \"status\": \"active\"}");
        answer("/api/sessions/8d1f/complete", 200, "{}");
        answer("/api/mock/init", 500, "{\"title\": \"Something failed\"}");

        assertThat(run("--url", url())).isEqualTo(1);
        assertThat(err.toString())
                .isEqualToIgnoringNewLines("deploy/demo: The interview could not be planned: Something failed.");
        assertThat(calls).contains("POST /api/sessions/8d1f/complete");
    }

    @Test
    void shouldTellTheServerWhatTheJobIs(@TempDir Path dir) throws IOException {
        answer("/auth", 200, TOKEN);
        answer("/api/billing/balance", 200, "{\"available\": 1, \"held\": 0}");
        answer("/api/sessions", 422, "{\"title\": \"Stop here\"}");
        Path description = Files.writeString(dir.resolve("job.txt"), "Kafka and PostgreSQL\n");

        run("--url", url(), "--job-description", description.toString(), "--company", "Acme", "--language", "en");

        assertThat(bodies)
                .contains("{\"job_title\":\"Senior backend engineer\",\"job_description\":\"Kafka and PostgreSQL\","
                        + "\"company\":\"Acme\",\"language\":\"en\"}");
        assertThat(run(
                        "--url",
                        url(),
                        "--job-description",
                        dir.resolve("nowhere").toString()))
                .isEqualTo(1);
        assertThat(err.toString()).contains("with the job's description could not be read");
    }

    @Test
    void shouldPassOnWhatAServiceSays() {
        answer("/auth", 200, TOKEN);
        answer(
                "/api/billing/balance",
                503,
                "{\"title\": \"Service unavailable\", \"detail\": \"billing-service is not running\"}");

        assertThat(run("--url", url())).isEqualTo(1);
        assertThat(err.toString())
                .isEqualToIgnoringNewLines("deploy/demo: The balance could not be read: Service unavailable:"
                        + " billing-service is not running.");
    }

    @Test
    void shouldRefuseArgumentsItDoesNotKnow() {
        assertThat(run("--no-such-option")).isEqualTo(2);
        assertThat(run("--url", "nonsense")).isEqualTo(1);
    }

    private int run(String... args) {
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        CommandLine command = Demo.commandLine(new Screen(nowhere, false));
        command.setErr(new PrintWriter(err, true));
        return command.execute(args);
    }

    private String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    private void answer(String path, int status, String body) {
        server.createContext(path, exchange -> {
            try (exchange) {
                calls.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
                bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
                byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(status, bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        });
    }
}
