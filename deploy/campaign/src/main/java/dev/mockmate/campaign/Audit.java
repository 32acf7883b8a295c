// Longer than 300 lines: it is the list of everything that must hold, which is read as a whole.
package dev.mockmate.campaign;

import dev.mockmate.campaign.Api.Answer;
import dev.mockmate.local.LocalStack;
import dev.mockmate.local.Service;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Looks at everything the campaign's sessions left behind, over the public calls and in the databases, and says what should not
 * be. Each violation is one sentence with the session it is about.
 */
final class Audit {
    private static final long MICROS_PER_HOUR = Duration.ofHours(1).toSeconds() * 1_000_000;
    // The users' clock and the services' are the same machine's; an answer takes time to arrive.
    private static final Duration CLOCK_SLACK = Duration.ofSeconds(1);

    /** Types of events that have an effect at their receiver, as regular expressions. */
    private static final String ALL = ".";

    private static final String OF_BILLING = "\\.(created|activation-requested|activation-withdrawn|interview-began"
            + "|metered|completed|expired|corrected)\\.v1$";
    /** All but what interview-service passes over, so that a kind added later is looked for. */
    private static final String OF_INTERVIEWS = "^(?!.*\\.(connected|interview-began|max-duration-near)\\.v1$)";

    private static final String OF_SESSION = "\\.(question-delivered|candidate-present|scripted)\\.v1$";

    private static final String SESSIONS = """
        select s.id, s.session_name, s.status, s.elapsed_micros, s.began_at is not null as began, s.started_at, s.ended_at,
               s.credits_used, s.next_due_at is not null and s.status = 'completed' as due_after_end,
               (select count(*) from clock_interval i where i.session_id = s.id and i.ended_at is null) as open,
               coalesce((select sum(extract(epoch from i.ended_at - i.started_at) * 1000000)::bigint
                         from clock_interval i where i.session_id = s.id and i.ended_at is not null), 0) as clocked,
               (select count(*) from campaign_hour h where h.session_id = s.id) as hours
        from session s where s.session_name like 'campaign-%'
        """;
    private static final String BILLS = """
        select b.session_id, b.phase, b.due, b.elapsed_seconds, b.uncovered,
               (select count(*) from session_credit c where c.session_id = b.session_id and c.state = 'captured') as spent,
               (select count(*) from session_credit c where c.session_id = b.session_id and c.state = 'held') as held,
               (select coalesce(sum(case when t.credit_account = e.id then t.amount else -t.amount end), 0)
                from transfer t join account e on e.kind = 'earned' and e.id in (t.credit_account, t.debit_account)
                where t.session_id = b.session_id) as posted,
               (select count(*) from activation a where a.session_id = b.session_id and a.outcome = 'approved') as approved
        from session_bill b where b.session_id = any(?)
        """;

    private final Database sessions;
    private final Database billing;
    private final Database interviews;
    private final Deeds deeds;
    private final Map<String, Api> candidates;
    private final Api admin;
    private final List<String> violations = new ArrayList<>();
    private final Map<String, Integer> checked = new TreeMap<>();
    private int uncovered;

    Audit(LocalStack stack, Deeds deeds, Map<String, Api> candidates, Api admin) {
        this.sessions = new Database(stack, Service.SESSION);
        this.billing = new Database(stack, Service.BILLING);
        this.interviews = new Database(stack, Service.INTERVIEW);
        this.deeds = deeds;
        this.candidates = candidates;
        this.admin = admin;
    }

    private record Session(
            UUID id,
            String name,
            String status,
            long elapsedMicros,
            boolean began,
            boolean started,
            Instant endedAt,
            int creditsUsed,
            boolean dueAfterEnd,
            long open,
            long clockedMicros,
            long hours) {

        long elapsedSeconds() {
            return elapsedMicros / 1_000_000;
        }

        /** Rule {@code formula}, and rule {@code hold-first}: nothing when it never began. */
        long due() {
            return status.equals("completed") && began ? 1 + elapsedMicros / MICROS_PER_HOUR : 0;
        }
    }

    private record Bill(
            UUID session,
            String phase,
            long due,
            long elapsedSeconds,
            long uncovered,
            long spent,
            long held,
            long posted,
            long approved) {}

    private record View(String status, long elapsedSeconds) {}

    /** All violations; empty when the system is as it must be. */
    List<String> violations() {
        deeds.surprises().forEach(violations::add);
        List<Session> all = readSessions();
        checkCreations(all);
        checkGrants();
        UUID[] ids = all.stream().map(Session::id).toArray(UUID[]::new);
        checkEvents(ids);
        Map<UUID, Bill> bills = readBills(ids);
        Map<UUID, View> views = readViews(ids);
        Map<UUID, List<String>> histories = readHistories(ids);
        for (Session session : all) {
            checkEnd(session);
            checkHistory(session, histories.getOrDefault(session.id(), List.of()));
            checkClock(session);
            checkBill(session, bills.get(session.id()));
            checkView(session, views.get(session.id()));
        }
        checkAnswers(all, bills);
        checkBalances();
        checkReconciliation();
        return violations;
    }

    /** How much of each kind was looked at. */
    Map<String, Integer> checked() {
        return checked;
    }

    /** Credits that were due when a session ended and that nothing could pay. */
    int uncovered() {
        return uncovered;
    }

    private List<Session> readSessions() {
        return sessions.list(
                row -> new Session(
                        row.getObject("id", UUID.class),
                        row.getString("session_name"),
                        row.getString("status"),
                        row.getLong("elapsed_micros"),
                        row.getBoolean("began"),
                        row.getObject("started_at") != null,
                        row.getObject("ended_at") == null
                                ? Instant.MAX
                                : row.getObject("ended_at", OffsetDateTime.class)
                                        .toInstant(),
                        row.getInt("credits_used"),
                        row.getBoolean("due_after_end"),
                        row.getLong("open"),
                        row.getLong("clocked"),
                        row.getLong("hours")),
                SESSIONS);
    }

    private Map<UUID, Bill> readBills(UUID[] ids) {
        return billing
                .list(
                        row -> new Bill(
                                row.getObject("session_id", UUID.class),
                                row.getString("phase"),
                                row.getLong("due"),
                                row.getLong("elapsed_seconds"),
                                row.getLong("uncovered"),
                                row.getLong("spent"),
                                row.getLong("held"),
                                row.getLong("posted"),
                                row.getLong("approved")),
                        BILLS,
                        (Object) ids)
                .stream()
                .collect(Collectors.toMap(Bill::session, Function.identity()));
    }

    private Map<UUID, View> readViews(UUID[] ids) {
        Map<UUID, View> views = new HashMap<>();
        interviews.list(
                row -> views.put(
                        row.getObject("session_id", UUID.class),
                        new View(row.getString("status"), row.getLong("elapsed_seconds"))),
                "select session_id, status, elapsed_seconds from session_view where session_id = any(?)",
                (Object) ids);
        return views;
    }

    private Map<UUID, List<String>> readHistories(UUID[] ids) {
        Map<UUID, List<String>> histories = new HashMap<>();
        sessions.list(
                row -> histories
                        .computeIfAbsent(row.getObject("session_id", UUID.class), id -> new ArrayList<>())
                        .add(row.getString("kind")),
                "select session_id, kind from session_history where session_id = any(?) order by seq",
                (Object) ids);
        return histories;
    }

    /** A key makes one session, and exactly one when its user was told so. */
    private void checkCreations(List<Session> all) {
        Map<String, List<Session>> byName = all.stream().collect(Collectors.groupingBy(Session::name));
        deeds.creations().forEach((name, creation) -> {
            List<Session> found = byName.getOrDefault(name, List.of());
            check(found.size() <= 1, "%s was created %s times", name, found.size());
            check(
                    creation.id() == null
                            || found.stream().anyMatch(session -> session.id().equals(creation.id())),
                    "session %s was told to its user and is lost",
                    creation.id());
        });
    }

    private void checkGrants() {
        Map<String, Long> posted = new HashMap<>();
        billing.list(
                row -> posted.put(row.getString(1), row.getLong(2)),
                "select reason, count(*) from transfer where kind = 'grant' and reason like 'campaign-%' group by"
                        + " reason");
        deeds.grants().forEach((key, grant) -> {
            long times = posted.getOrDefault(key, 0L);
            check(times <= 1, "%s was granted %s times", key, times);
            check(!grant.told() || times == 1, "%s was told to be granted and is lost", key);
        });
    }

    private void checkEvents(UUID[] ids) {
        checkEvents("session-service", sessions, "mockmate.session.v1", billing, "billing", OF_BILLING, ids);
        checkEvents(
                "session-service",
                sessions,
                "mockmate.session.v1",
                interviews,
                "interview-session",
                OF_INTERVIEWS,
                ids);
        checkEvents("billing-service", billing, "mockmate.billing.v1", sessions, "session", ALL, ids);
        checkEvents("interview-service", interviews, "mockmate.interview.v1", sessions, "session", OF_SESSION, ids);
        for (Database database : List.of(sessions, billing, interviews)) {
            long twice = database.number("select count(*) - count(distinct (consumer, event_id)) from inbox");
            check(twice == 0, "%s events are in an inbox twice", twice);
        }
    }

    /** Looks for the kinds of events that have an effect at the receiver; others leave nothing there. */
    private void checkEvents(
            String sender, Database from, String topic, Database to, String consumer, String kinds, UUID[] ids) {
        Set<UUID> sent = new HashSet<>(from.list(
                row -> row.getObject(1, UUID.class),
                "select id from outbox where topic = '" + topic + "' and key = any(?) and type ~ '" + kinds + "'",
                (Object) ids));
        look("events of " + sender + " in " + consumer, sent.size());
        Collection<UUID> taken = to.list(
                row -> row.getObject(1, UUID.class),
                "select event_id from inbox where consumer = '" + consumer + "' and event_id = any(?)",
                (Object) sent.toArray(UUID[]::new));
        sent.removeAll(taken);
        sent.forEach(event -> check(false, "event %s of %s never had its effect in %s", event, sender, consumer));
    }

    private void checkEnd(Session session) {
        check(
                Set.of("created", "completed").contains(session.status()),
                "session %s is stuck: %s",
                session.id(),
                session.status());
        check(!session.dueAfterEnd(), "session %s is over and still falls due", session.id());
        check(
                !deeds.activations().containsKey(session.id()) || session.started(),
                "session %s was told to be active and never was",
                session.id());
        Instant told = deeds.completions().getOrDefault(session.id(), Instant.MAX);
        check(
                told.equals(Instant.MAX) || !session.endedAt().isAfter(told.plus(CLOCK_SLACK)),
                "session %s was told to be over at %s and ended at %s",
                session.id(),
                told,
                session.endedAt());
        Instant asked = deeds.questions().getOrDefault(session.id(), Instant.MAX);
        check(
                session.began() || asked.isAfter(session.endedAt()) || asked.equals(Instant.MAX),
                "session %s got its first question by %s, ended at %s and never began",
                session.id(),
                asked,
                session.endedAt());
    }

    /** What happened is told once and as it stands: no end without its entry, no entry twice. */
    private void checkHistory(Session session, List<String> kinds) {
        look("history entries", kinds.size());
        for (String once : List.of("created", "activated", "completed")) {
            long told = kinds.stream().filter(once::equals).count();
            boolean happened =
                    switch (once) {
                        case "activated" -> session.started();
                        case "completed" -> session.status().equals("completed");
                        default -> true;
                    };
            check(
                    told == (happened ? 1 : 0),
                    "session %s is %s and its history tells %s times that it was %s",
                    session.id(),
                    session.status(),
                    told,
                    once);
        }
        check(
                !kinds.isEmpty() && kinds.get(0).equals("created"),
                "the history of session %s begins with %s",
                session.id(),
                kinds);
    }

    /** No second of running time is lost or added. */
    private void checkClock(Session session) {
        look("clocks", 1);
        check(session.open() == 0, "session %s has an open interval", session.id());
        long clocked = session.clockedMicros() + session.hours() * MICROS_PER_HOUR;
        // What ran in the grace of an hour nobody pays is taken back; an added hour is in no interval it could be taken
        // from.
        boolean takenBack = session.hours() > 0 && session.elapsedMicros() < clocked;
        check(
                takenBack || clocked == session.elapsedMicros(),
                "session %s ran %s µs by its intervals and %s µs by its clock",
                session.id(),
                clocked,
                session.elapsedMicros());
    }

    private void checkBill(Session session, Bill bill) {
        if (bill == null) {
            check(!session.started(), "session %s ran and has no bill", session.id());
            return;
        }
        look("bills", 1);
        look("credits charged", (int) bill.spent());
        uncovered += bill.uncovered();
        check(bill.held() == 0, "session %s is over and %s credits are held", session.id(), bill.held());
        check(bill.approved() <= 1, "session %s was approved %s times", session.id(), bill.approved());
        check(
                bill.spent() + bill.uncovered() == session.due(),
                "session %s owes %s credits by the formula and was charged %s, %s uncovered",
                session.id(),
                session.due(),
                bill.spent(),
                bill.uncovered());
        check(
                bill.posted() == bill.spent(),
                "session %s was charged %s credits and %s are posted",
                session.id(),
                bill.spent(),
                bill.posted());
        check(
                session.creditsUsed() == bill.spent(),
                "session %s shows %s credits and was charged %s",
                session.id(),
                session.creditsUsed(),
                bill.spent());
        if (session.status().equals("completed")) {
            // An end whose beginning was heard of later is corrected.
            check(
                    Set.of("ended", "corrected").contains(bill.phase()),
                    "session %s is over and its bill is %s",
                    session.id(),
                    bill.phase());
            check(
                    bill.elapsedSeconds() == session.elapsedSeconds(),
                    "session %s ran %s s and its bill says %s s",
                    session.id(),
                    session.elapsedSeconds(),
                    bill.elapsedSeconds());
        }
    }

    private void checkView(Session session, View view) {
        if (view == null) {
            check(false, "interview-service does not know session %s", session.id());
            return;
        }
        look("views", 1);
        check(
                view.status().equals(session.status()),
                "session %s is %s and interview-service holds it for %s",
                session.id(),
                session.status(),
                view.status());
        check(
                !session.status().equals("completed") || view.elapsedSeconds() == session.elapsedSeconds(),
                "session %s ran %s s and interview-service has %s s",
                session.id(),
                session.elapsedSeconds(),
                view.elapsedSeconds());
    }

    /** What the public calls tell is what the databases hold. */
    private void checkAnswers(List<Session> all, Map<UUID, Bill> bills) {
        Map<String, Session> byName =
                all.stream().collect(Collectors.toMap(Session::name, Function.identity(), (one, other) -> one));
        deeds.creations().forEach((name, creation) -> {
            Session session = byName.get(name);
            if (session == null) {
                return;
            }
            look("sessions over the public calls", 1);
            Api api = candidates.get(creation.user());
            JsonObject shown = ok(api, "/api/sessions/" + session.id());
            check(
                    session.status().equals(shown.getString("status")),
                    "session %s is %s and is shown %s",
                    session.id(),
                    session.status(),
                    shown.getString("status"));
            if (bills.containsKey(session.id())) {
                JsonObject usage = ok(api, "/api/billing/usage/" + session.id());
                long spent = bills.get(session.id()).spent();
                check(
                        usage.getLong("credits", -1L) == spent && usage.getLong("held", -1L) == 0,
                        "session %s was charged %s credits and is shown %s",
                        session.id(),
                        spent,
                        usage.encode());
            }
        });
    }

    /** What a user was given is what is left and what was spent. */
    private void checkBalances() {
        candidates.forEach((user, api) -> {
            JsonObject balance = ok(api, "/api/billing/balance");
            JsonObject usage = ok(api, "/api/sessions?limit=1");
            if (usage.getJsonArray("items") == null
                    || usage.getJsonArray("items").isEmpty()) {
                return;
            }
            UUID id =
                    UUID.fromString(usage.getJsonArray("items").getJsonObject(0).getString("user_id"));
            long given = billing.number("select coalesce(sum(amount), 0) from credit_grant where user_id = ?", id);
            long expired = billing.number(
                    "select coalesce(sum(amount), 0) from transfer where user_id = ? and kind = 'expiry'", id);
            long spent = credits(id, "captured");
            long held = credits(id, "held");
            look("balances", 1);
            check(
                    balance.getLong("held", -1L) == held
                            && balance.getLong("available", -1L) == given - expired - spent - held,
                    "%s was given %s credits, spent %s, holds %s, lost %s and is shown %s",
                    user,
                    given,
                    spent,
                    held,
                    expired,
                    balance.encode());
        });
    }

    private long credits(UUID user, String state) {
        return billing.number("select count(*) from session_credit where user_id = ? and state = ?", user, state);
    }

    private void checkReconciliation() {
        JsonObject found = ok(admin, "/api/billing/reconciliation");
        check(found.getLong("sum", -1L) == 0, "the ledger's sum is %s", found.getLong("sum", -1L));
        check(
                found.getBoolean("balanced", false)
                        && found.getJsonArray("differences") != null
                        && found.getJsonArray("differences").isEmpty(),
                "reconciliation finds %s",
                found.getJsonArray("differences"));
    }

    private void look(String what, int count) {
        checked.merge(what, count, Integer::sum);
    }

    private JsonObject ok(Api api, String path) {
        Answer answer = Api.tried(8, () -> api.get(path));
        check(answer.status() == 200, "GET %s is answered %s", path, answer.status());
        return answer.body();
    }

    private void check(boolean holds, String otherwise, Object... details) {
        if (!holds) {
            violations.add(otherwise.formatted(details));
        }
    }
}
