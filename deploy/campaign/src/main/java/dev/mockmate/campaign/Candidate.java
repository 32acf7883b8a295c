package dev.mockmate.campaign;

import dev.mockmate.campaign.Api.Answer;
import io.vertx.core.json.JsonObject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/**
 * One user who holds one session after the other: creates, activates, heartbeats, pauses, resumes, takes the first question, ends
 * it or walks away. Some hours are added to a running session's clock in the database, so that later credits fall due. Calls that
 * fail for the surroundings are repeated a few times and then given up, as clients do.
 */
final class Candidate implements Runnable {
    private static final int MOST_TRIES = 8;
    private static final int MOST_STEPS = 12;
    private static final int MOST_LOOKS = 100;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(400);
    private static final String ADD_AN_HOUR = """
            with moved as (
                update session set elapsed_micros = elapsed_micros + 3600000000
                where id = ? and status in ('active', 'paused') and elapsed_micros < 7200000000 returning id)
            insert into campaign_hour (session_id) select id from moved
            """;

    private final Api api;
    private final Api admin;
    private final Database sessions;
    private final Deeds deeds;
    private final Random random;
    private final BooleanSupplier goesOn;

    Candidate(Api api, Api admin, Database sessions, Deeds deeds, Random random, BooleanSupplier goesOn) {
        this.api = api;
        this.admin = admin;
        this.sessions = sessions;
        this.deeds = deeds;
        this.random = random;
        this.goesOn = goesOn;
    }

    @Override
    public void run() {
        while (goesOn.getAsBoolean()) {
            create().ifPresent(this::hold);
        }
    }

    private Optional<UUID> create() {
        String name = "campaign-" + new UUID(random.nextLong(), random.nextLong());
        deeds.creating(name, api.user());
        JsonObject body = new JsonObject().put("job_title", "Engineer").put("session_name", name);
        Answer answer = patiently(() -> api.post("/api/sessions", body, name));
        if (answer.status() == 201) {
            UUID id = UUID.fromString(answer.body().getString("id"));
            deeds.created(name, api.user(), id);
            return Optional.of(id);
        }
        // 409: the try before this one is still running
        expect("create", answer, Set.of(409));
        return Optional.empty();
    }

    private void hold(UUID session) {
        if (random.nextInt(10) > 0 && activate(session) && random.nextBoolean()) {
            ask(session);
        }
        int steps = random.nextInt(MOST_STEPS);
        for (int step = 0; step < steps && goesOn.getAsBoolean(); step++) {
            step(session);
        }
        int end = random.nextInt(10);
        if (end < 6) {
            over(session, patiently(() -> api.post(path(session, "/complete"))));
        } else if (end < 8) {
            over(session, patiently(() -> api.post(path(session, "/timer/stop"))));
        }
    }

    private void step(UUID session) {
        int dice = random.nextInt(100);
        if (dice < 25) {
            expect("heartbeat", patiently(() -> api.put(path(session, "/heartbeat"))), Set.of(200, 409));
        } else if (dice < 35) {
            expect("pause", patiently(() -> api.post(path(session, "/timer/pause"))), Set.of(200, 409));
        } else if (dice < 50) {
            expect("resume", patiently(() -> api.post(path(session, "/timer/resume"))), Set.of(200, 409));
        } else if (dice < 60) {
            activate(session);
        } else if (dice < 78) {
            ask(session);
        } else if (dice < 85) {
            addAnHour(session);
        } else {
            Api.pause(Duration.ofMillis(random.nextInt(700)));
        }
    }

    private boolean activate(UUID session) {
        Answer answer = patiently(() -> api.post(path(session, "/activate")));
        int looks = random.nextInt(MOST_LOOKS);
        for (int look = 0; look < looks && isUndecided(answer); look++) {
            Api.pause(BETWEEN_LOOKS);
            answer = Api.tried(MOST_TRIES, () -> api.get(path(session, "")));
        }
        if (answer.status() == 200 && "active".equals(answer.body().getString("status"))) {
            deeds.activated(session, Instant.now());
            return true;
        }
        if (answer.status() == 402) {
            deeds.declined();
            if (random.nextInt(10) < 8) {
                grant();
            }
        } else {
            // 202: gone before billing had decided
            expect("activate", answer, Set.of(200, 202, 409));
        }
        return false;
    }

    private static boolean isUndecided(Answer answer) {
        return answer.status() == 202 || "activating".equals(answer.body().getString("status"));
    }

    private void ask(UUID session) {
        // 404: interview-service has not heard of the session yet
        Answer prepared =
                patiently(() -> api.post("/api/mock/init", new JsonObject().put("session_id", session.toString())));
        expect("init", prepared, Set.of(201, 404, 409));
        if (prepared.status() != 201) {
            return;
        }
        String interview = prepared.body().getString("id");
        Answer question = patiently(() -> api.post("/api/mock/" + interview + "/next-question"));
        expect("next-question", question, Set.of(200, 204, 409));
        if (question.status() == 200) {
            deeds.asked(session, Instant.now());
        }
    }

    private void addAnHour(UUID session) {
        try {
            sessions.change(ADD_AN_HOUR, session);
        } catch (SQLException killedMeanwhile) {
            // The statement notes the hour that it adds: whether it did can be read later.
        }
    }

    private void grant() {
        String key = "campaign-" + new UUID(random.nextLong(), random.nextLong());
        int amount = 1 + random.nextInt(2);
        deeds.granting(key, api.user(), amount, false);
        Answer me = patiently(() -> api.get("/api/sessions?limit=1"));
        if (me.status() != 200 || me.body().getJsonArray("items").isEmpty()) {
            return;
        }
        JsonObject body = new JsonObject()
                .put("user_id", me.body().getJsonArray("items").getJsonObject(0).getString("user_id"))
                .put("amount", amount)
                .put("source", "promo")
                .put("reason", key);
        Answer answer = patiently(() -> admin.post("/api/billing/grants", body, key));
        if (answer.status() == 201 || answer.status() == 200) {
            deeds.granting(key, api.user(), amount, true);
        } else {
            expect("grant", answer, Set.of(409));
        }
    }

    private void over(UUID session, Answer answer) {
        if (answer.status() == 200) {
            deeds.completed(session, Instant.now());
        } else {
            expect("complete", answer, Set.of(409));
        }
    }

    private Answer patiently(java.util.function.Supplier<Answer> call) {
        return Api.tried(1 + random.nextInt(MOST_TRIES), () -> {
            Answer answer = call.get();
            deeds.called(answer.isOutage());
            return answer;
        });
    }

    private void expect(String what, Answer answer, Set<Integer> statuses) {
        if (!answer.isOutage() && !statuses.contains(answer.status())) {
            deeds.surprised(what + " was answered " + answer.status() + " "
                    + answer.body().getString("code", ""));
        }
    }

    private static String path(UUID session, String call) {
        return "/api/sessions/" + session + call;
    }
}
