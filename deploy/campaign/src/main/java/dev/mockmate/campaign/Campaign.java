package dev.mockmate.campaign;

import dev.mockmate.campaign.Api.Answer;
import dev.mockmate.local.LocalStack;
import dev.mockmate.local.Service;
import dev.mockmate.platform.testing.RudeClient.Tally;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Lets candidates hold random sessions while parts of the stack are killed, waits for calm, ends what is still live, waits for
 * calm again and audits.
 */
public final class Campaign {
    private static final int PATIENT = 40;
    private static final Duration ENOUGH_LIMIT = Duration.ofMinutes(3);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);
    private static final int RUDE_AT_ONCE = 3;
    private static final Set<String> LIVE = Set.of("active", "paused", "abandoned");

    private final LocalStack stack;
    private final Plan plan;
    private final Consumer<String> console;
    private final Deeds deeds = new Deeds();
    private final Map<String, Api> candidates;
    private final Api admin;
    private final Calm calm;
    private Tally gone;

    private Campaign(LocalStack stack, Plan plan, Consumer<String> console) {
        this.stack = stack;
        this.plan = plan;
        this.console = console;
        this.candidates = plan.candidates().stream()
                .collect(Collectors.toMap(Function.identity(), name -> new Api(stack.originUrl(), name)));
        this.admin = new Api(stack.originUrl(), "admin");
        this.calm = new Calm(stack);
    }

    /** Runs a campaign on a stack that is up; all of its parts run again at the end. */
    public static Report run(LocalStack stack, Plan plan, Consumer<String> console) {
        return new Campaign(stack, plan, console).run();
    }

    private Report run() {
        prepare();
        long deadLettersBefore = calm.deadLetters();
        Map<String, Integer> killed = killWhileCandidatesWork();
        console.accept("All parts run again; waiting for calm …");
        List<String> violations = new ArrayList<>(calm.ready());
        violations.addAll(calm.settled());
        candidates.values().forEach(this::endWhatIsLive);
        violations.addAll(calm.settled());
        violations.addAll(Aftermath.from(stack, parts().keySet()).connections());
        console.accept("Calm; auditing …");
        Audit audit = new Audit(stack, deeds, candidates, admin);
        violations.addAll(audit.violations());
        long deadLetters = calm.deadLetters() - deadLettersBefore;
        if (deadLetters > 0) {
            violations.add(deadLetters + " events became dead letters");
        }
        return new Report(
                plan.seed(),
                killed,
                (int) deeds.creations().values().stream()
                        .filter(creation -> creation.id() != null)
                        .count(),
                summary(audit),
                audit.checked(),
                violations.stream().distinct().toList());
    }

    private void prepare() {
        try {
            new Database(stack, Service.SESSION)
                    .change("create table if not exists campaign_hour (session_id uuid not null)");
        } catch (SQLException e) {
            throw new IllegalStateException("The campaign's table could not be made", e);
        }
    }

    private Map<String, Integer> killWhileCandidatesWork() {
        AtomicBoolean goesOn = new AtomicBoolean(true);
        RudeClients rude = RudeClients.of(stack, parts(), plan.rude(), plan.seed());
        ExecutorService threads = Executors.newFixedThreadPool(candidates.size() + 1);
        try {
            CompletableFuture<Tally> goingAway =
                    CompletableFuture.supplyAsync(() -> rude.runWhile(goesOn::get, RUDE_AT_ONCE), threads);
            List<CompletableFuture<Void>> working = new ArrayList<>();
            for (int i = 0; i < plan.candidates().size(); i++) {
                Candidate candidate = new Candidate(
                        candidates.get(plan.candidates().get(i)),
                        admin,
                        new Database(stack, Service.SESSION),
                        deeds,
                        new Random(plan.seed() + 1 + i),
                        goesOn::get);
                working.add(CompletableFuture.runAsync(candidate, threads));
            }
            Map<String, Integer> killed = new Killer(stack, plan, () -> deeds.calls() - deeds.outages(), console).run();
            awaitEnough(working);
            goesOn.set(false);
            working.forEach(CompletableFuture::join);
            gone = goingAway.join();
            return killed;
        } finally {
            goesOn.set(false);
            threads.shutdown();
        }
    }

    /** On a slow machine few calls come through between the kills: there is to be an interview at least whose credit is due. */
    private void awaitEnough(List<CompletableFuture<Void>> working) {
        long deadline = System.nanoTime() + ENOUGH_LIMIT.toNanos();
        while (deeds.questions().isEmpty()
                && working.stream().noneMatch(CompletableFuture::isDone)
                && System.nanoTime() < deadline) {
            Api.pause(LOOK_AGAIN);
        }
    }

    /** The services that are called and killed, with their replicas. */
    private Map<String, Service> parts() {
        Map<String, Service> parts = new TreeMap<>();
        for (Service service : List.of(Service.SESSION, Service.BILLING, Service.INTERVIEW)) {
            parts.put(service.module(), service);
            plan.victims().stream()
                    .filter(victim -> victim.startsWith(service.module()))
                    .forEach(replica -> parts.put(replica, service));
        }
        return parts;
    }

    private void endWhatIsLive(Api api) {
        String cursor = "";
        while (cursor != null) {
            String from = cursor.isEmpty() ? "" : "&cursor=" + cursor;
            Answer page = Api.tried(PATIENT, () -> api.get("/api/sessions?limit=100" + from));
            page.body().getJsonArray("items", new JsonArray()).stream()
                    .map(JsonObject.class::cast)
                    .filter(session -> LIVE.contains(session.getString("status")))
                    .forEach(session -> complete(api, session.getString("id")));
            cursor = page.body().getString("next_cursor");
        }
    }

    private static void complete(Api api, String session) {
        Api.tried(PATIENT, () -> api.post("/api/sessions/" + session + "/complete"));
    }

    private String summary(Audit audit) {
        return "calls " + deeds.calls() + ", of them in an outage " + deeds.outages() + "; active "
                + deeds.activations().size() + ", declined " + deeds.declines() + ", asked "
                + deeds.questions().size() + ", ended " + deeds.completions().size() + ", grants "
                + deeds.grants().size() + "; clients that went away " + gone.calls() + ", unreachable "
                + gone.unreachable() + "; credits nothing could pay " + audit.uncovered();
    }
}
