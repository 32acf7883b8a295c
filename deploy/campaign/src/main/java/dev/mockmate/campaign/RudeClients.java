package dev.mockmate.campaign;

import dev.mockmate.campaign.Api.Answer;
import dev.mockmate.local.LocalStack;
import dev.mockmate.local.Service;
import dev.mockmate.platform.testing.ApiCall;
import dev.mockmate.platform.testing.RudeClient;
import dev.mockmate.platform.testing.RudeClient.Tally;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/**
 * Clients of a running stack that go away: they begin every call of the services' OpenAPI documents, event streams and WebSockets,
 * with the ids of real sessions and interviews of their users, and reset their connections.
 */
public final class RudeClients {
    /** It would be over with the user at the first time. */
    private static final Set<String> NOT_BEGUN = Set.of("DELETE /api/privacy/me");

    private static final String WEB_SOCKET = "/ws/interview";
    private static final String JSON_FORM = "mockmate.v1.json";
    private static final int A_ROUND = 50;
    private static final Duration UNTIL_TRIED_AGAIN = Duration.ofMillis(250);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final LocalStack stack;
    private final Map<String, Service> parts;
    private final List<Api> users;
    private final long seed;
    private final List<String> ids = new ArrayList<>();
    private final AtomicInteger runs = new AtomicInteger();
    private Map<String, List<ApiCall>> documents = Map.of();

    private RudeClients(LocalStack stack, Map<String, Service> parts, List<String> users, long seed) {
        this.stack = stack;
        this.parts = Map.copyOf(parts);
        this.users =
                users.stream().map(user -> new Api(stack.originUrl(), user)).toList();
        this.seed = seed;
    }

    /**
     * Signs the users in and makes something each can ask for.
     *
     * @param parts which processes are called, and what each of them is
     * @param users of the realm, whose password is the name; what they have may be changed in any way
     */
    public static RudeClients of(LocalStack stack, Map<String, Service> parts, List<String> users, long seed) {
        RudeClients clients = new RudeClients(stack, parts, users, seed);
        clients.users.forEach(clients::prepare);
        // While all parts are up.
        clients.documents = clients.documents();
        return clients;
    }

    /** Begins so many calls, at the parts in turn, other ones each time; returns when all are over. */
    public Tally run(int calls, int atOnce) {
        return run(calls, atOnce, Duration.ZERO);
    }

    /** The same by a timetable, as long as no more than so many last at once. */
    public Tally run(int calls, int atOnce, Duration between) {
        long from = seed + runs.getAndIncrement();
        System.out.printf("rude clients: seed=%d calls=%d at once=%d%n", from, calls, atOnce);
        List<String> names = List.copyOf(documents.keySet());
        Map<String, RudeClient> clients =
                names.stream().collect(Collectors.toMap(part -> part, part -> client(part, from)));
        return RudeClient.run(from, calls, atOnce, between, number -> {
            String part = names.get(number % names.size());
            return clients.get(part).begin(documents.get(part), number);
        });
    }

    /** Begins calls as long as it goes on, whether the parts are up or not. */
    public Tally runWhile(BooleanSupplier goesOn, int atOnce) {
        return together(documents.keySet(), part -> {
            Tally tally = null;
            for (int round = 1; goesOn.getAsBoolean(); round++) {
                Tally more = round(part, seed + round, A_ROUND, each(atOnce));
                tally = tally == null ? more : tally.and(more);
                if (more.calls() == 0) {
                    // The part is down, and needs the processors to come up again.
                    Api.pause(UNTIL_TRIED_AGAIN);
                }
            }
            return tally == null ? round(part, seed, 0, 1) : tally;
        });
    }

    private Tally round(String part, long from, int calls, int atOnce) {
        RudeClient client = client(part, from);
        return RudeClient.run(from, calls, atOnce, Duration.ZERO, number -> client.begin(documents.get(part), number));
    }

    private int each(int atOnce) {
        return Math.max(1, atOnce / parts.size());
    }

    private static Tally together(Collection<String> parts, java.util.function.Function<String, Tally> work) {
        ExecutorService threads = Executors.newFixedThreadPool(parts.size());
        try {
            List<CompletableFuture<Tally>> all = parts.stream()
                    .map(part -> CompletableFuture.supplyAsync(() -> work.apply(part), threads))
                    .toList();
            return all.stream().map(CompletableFuture::join).reduce(Tally::and).orElseThrow();
        } finally {
            threads.shutdown();
        }
    }

    /** With tokens that are still good: they end, runs go on. */
    private RudeClient client(String part, long from) {
        List<String> tokens = users.stream().map(Api::token).toList();
        return new RudeClient(
                from + part.hashCode(), new InetSocketAddress("localhost", stack.port(part)), tokens, this::anyId);
    }

    private String anyId(String path, String parameter, SplittableRandom random) {
        return ids.isEmpty() || random.nextInt(10) == 0
                ? RudeClient.unknownId(path, parameter, random)
                : ids.get(random.nextInt(ids.size()));
    }

    private Map<String, List<ApiCall>> documents() {
        Map<String, List<ApiCall>> found = new java.util.TreeMap<>();
        parts.forEach((part, service) -> {
            List<ApiCall> calls = new ArrayList<>(ApiCall.of(document(part)).stream()
                    .filter(call -> !NOT_BEGUN.contains(call.name()))
                    .toList());
            if (service == Service.GATEWAY) {
                // As often as all its calls together.
                int count = Math.max(1, calls.size());
                for (int number = 0; number < count; number++) {
                    calls.add(RudeClient.webSocket(WEB_SOCKET, JSON_FORM, start()));
                }
            }
            found.put(part, calls);
        });
        return found;
    }

    private String start() {
        return new JsonObject()
                .put(
                        "start_request",
                        new JsonObject()
                                .put("auth_token", "{token}")
                                .put("interview_id", ids.isEmpty() ? "none" : ids.get(0)))
                .encode();
    }

    private String document(String part) {
        try {
            return HTTP.send(
                            HttpRequest.newBuilder(URI.create(stack.url(part) + "/q/openapi?format=json"))
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new IllegalStateException(part + " does not show its OpenAPI document", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    /** A session, a mock interview with its first question and a coding test, as far as the stack has the services. */
    private void prepare(Api api) {
        JsonObject claims = new JsonObject(
                new String(Base64.getUrlDecoder().decode(api.token().split("\\.")[1]), StandardCharsets.UTF_8));
        String user = claims.getString("sub");
        String session = kept(
                api.post(
                        "/api/sessions",
                        new JsonObject().put("job_title", "Engineer").put("session_name", "rude")),
                "id");
        if (session != null) {
            Api.tried(3, () -> api.post("/api/sessions/" + session + "/activate"));
            String interview = kept(api.post("/api/mock/init", new JsonObject().put("session_id", session)), "id");
            if (interview != null) {
                kept(api.post("/api/mock/" + interview + "/next-question"), "attempt_id");
            }
        }
        if (parts.containsValue(Service.TEST_SESSION)) {
            ids.add(user);
            api.post("/api/test-session", new JsonObject().put("candidate_id", user));
        }
    }

    private String kept(Answer answer, String field) {
        String id = answer.body().getString(field);
        if (id != null) {
            ids.add(id);
        }
        return id;
    }
}
