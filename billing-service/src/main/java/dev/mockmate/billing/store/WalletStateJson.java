package dev.mockmate.billing.store;

import dev.mockmate.billing.domain.ActivationOutcome;
import dev.mockmate.billing.domain.Grant;
import dev.mockmate.billing.domain.GrantSource;
import dev.mockmate.billing.domain.Posting;
import dev.mockmate.billing.domain.SessionBill;
import dev.mockmate.billing.domain.SessionBill.Phase;
import dev.mockmate.billing.domain.SessionBill.Warned;
import dev.mockmate.billing.domain.SessionCredit;
import dev.mockmate.billing.domain.SessionFact;
import dev.mockmate.billing.domain.Wallet;
import dev.mockmate.billing.domain.WalletState;
import dev.mockmate.billing.store.Wallets.Opened;
import dev.mockmate.billing.store.Wallets.Subject;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How a wallet travels to and from the database's functions {@code open_wallet} and {@code keep_books}. */
final class WalletStateJson {
    private WalletStateJson() {}

    static Opened read(String text, Subject subject, Instant now) {
        JsonObject found = new JsonObject(text);
        UUID userId = id(found, "owner");
        List<JsonObject> credits = objects(found.getJsonArray("credits")).toList();
        List<SessionBill> bills = objects(found.getJsonArray("bills"))
                .map(bill -> bill(bill, credits, userId))
                .toList();
        List<Grant> grants = objects(found.getJsonArray("grants"))
                .map(WalletStateJson::grant)
                .toList();
        WalletState state =
                WalletState.open(now, Wallet.of(userId, found.getBoolean("welcomed"), grants), bills, outcomes(found));
        Set<UUID> taken = found.getJsonArray("taken").stream()
                .map(id -> UUID.fromString((String) id))
                .collect(Collectors.toSet());
        return new Opened(subject, state, taken);
    }

    /** What differs between the wallet as it was found and as it is to be kept, and what was heard. */
    static JsonObject changes(Opened opened, WalletState after, List<SessionFact> facts) {
        WalletState before = opened.state();
        List<SessionBill> bills = after.bills().values().stream()
                .filter(bill -> !bill.equals(before.bills().get(bill.sessionId())))
                .toList();
        return new JsonObject()
                .put("grants", array(changedGrants(before, after), WalletStateJson::json))
                .put("postings", postings(after.postings()))
                .put("bills", array(bills.stream(), WalletStateJson::json))
                .put("credits", array(bills.stream().flatMap(bill -> credits(before, bill)), credit -> credit))
                .put("facts", array(standing(facts), WalletStateJson::json))
                .put("activations", array(changedOutcomes(before, after), outcome -> new JsonObject()
                        .put("id", outcome.getKey().toString())
                        .put(
                                "session_id",
                                opened.subject()
                                        .activations()
                                        .get(outcome.getKey())
                                        .toString())
                        .put("outcome", outcome.getValue().label())));
    }

    static Grant grant(JsonObject json) {
        return new Grant(
                id(json, "id"),
                GrantSource.of(json.getString("source")),
                json.getLong("amount"),
                json.getLong("remaining"),
                json.getInteger("priority"),
                json.getString("expires_at") == null ? Grant.NEVER : instant(json, "expires_at"),
                instant(json, "created_at"));
    }

    static Stream<JsonObject> objects(JsonArray array) {
        return array.stream().map(JsonObject.class::cast);
    }

    private static SessionBill bill(JsonObject json, List<JsonObject> credits, UUID userId) {
        UUID sessionId = id(json, "session_id");
        if (!userId.equals(id(json, "user_id"))) {
            throw new IllegalStateException("session " + sessionId + " is another user's");
        }
        return new SessionBill(
                sessionId,
                userId,
                id(json, "holder"),
                json.getBoolean("began"),
                json.getLong("elapsed_seconds"),
                json.getInteger("due"),
                Phase.valueOf(json.getString("phase").toUpperCase(Locale.ROOT)),
                instant(json, "corrected_at"),
                json.getInteger("uncovered"),
                new Warned(json.getInteger("warned_credit"), json.getInteger("warned_minutes")),
                json.getInteger("exhausted"),
                credits.stream()
                        .filter(credit -> sessionId.equals(id(credit, "session_id")))
                        .map(WalletStateJson::credit)
                        .toList());
    }

    private static SessionCredit credit(JsonObject json) {
        return new SessionCredit(
                json.getInteger("number"),
                json.getInteger("round"),
                SessionCredit.State.of(json.getString("state")),
                id(json, "grant_id"),
                instant(json, "taken_at"),
                instant(json, "changed_at"));
    }

    private static Map<UUID, ActivationOutcome> outcomes(JsonObject found) {
        return found.getJsonObject("outcomes").stream()
                .collect(Collectors.toMap(
                        outcome -> UUID.fromString(outcome.getKey()),
                        outcome -> ActivationOutcome.of((String) outcome.getValue())));
    }

    /** One fact for each session and kind, as the table has it. */
    private static Stream<SessionFact> standing(List<SessionFact> facts) {
        return facts.stream()
                .collect(Collectors.toMap(
                        fact -> List.of(fact.sessionId(), fact.kind()),
                        Function.identity(),
                        SessionFact::orRather,
                        LinkedHashMap::new))
                .values()
                .stream();
    }

    private static JsonObject json(SessionFact fact) {
        return new JsonObject()
                .put("session_id", fact.sessionId().toString())
                .put("kind", fact.kind().label())
                .put("elapsed_seconds", fact.elapsedSeconds())
                .put("due", fact.due())
                .put("at", fact.at().toString());
    }

    private static Stream<Grant> changedGrants(WalletState before, WalletState after) {
        return after.wallet().grants().values().stream()
                .filter(grant -> !grant.equals(before.wallet().grants().get(grant.id())));
    }

    private static Stream<Map.Entry<UUID, ActivationOutcome>> changedOutcomes(WalletState before, WalletState after) {
        return after.activations().entrySet().stream()
                .filter(entry -> entry.getValue() != before.outcome(entry.getKey()));
    }

    private static Stream<JsonObject> credits(WalletState before, SessionBill bill) {
        List<SessionCredit> known = before.bill(bill.sessionId()).credits();
        return bill.credits().stream()
                .filter(credit -> !known.contains(credit))
                .map(credit -> json(bill.sessionId(), credit));
    }

    private static JsonArray postings(List<Posting> postings) {
        return array(IntStream.range(0, postings.size()).boxed(), place -> json(postings.get(place))
                .put("place", place));
    }

    private static JsonObject json(Grant grant) {
        return new JsonObject()
                .put("id", grant.id().toString())
                .put("source", grant.source().label())
                .put("amount", grant.amount())
                .put("remaining", grant.remaining())
                .put("priority", grant.priority())
                .put(
                        "expires_at",
                        Grant.NEVER.equals(grant.expiresAt())
                                ? null
                                : grant.expiresAt().toString())
                .put("created_at", grant.createdAt().toString());
    }

    private static JsonObject json(Posting posting) {
        boolean ofSession = !Posting.NO_SESSION.equals(posting.sessionId());
        return new JsonObject()
                .put("id", posting.id().toString())
                .put("debit", posting.debit().label())
                .put("credit", posting.credit().label())
                .put("amount", posting.amount())
                .put("kind", posting.kind().label())
                .put("session_id", ofSession ? posting.sessionId().toString() : null)
                .put("grant_id", posting.grantId().toString())
                .put("reason", posting.reason())
                .put("recorded_by", posting.recordedBy());
    }

    private static JsonObject json(SessionBill bill) {
        return new JsonObject()
                .put("session_id", bill.sessionId().toString())
                .put("holder", bill.holder().toString())
                .put("began", bill.began())
                .put("elapsed_seconds", bill.elapsedSeconds())
                .put("due", bill.due())
                .put("phase", bill.phase().name().toLowerCase(Locale.ROOT))
                .put("corrected_at", bill.correctedAt().toString())
                .put("uncovered", bill.uncovered())
                .put("warned_credit", bill.warned().creditNumber())
                .put("warned_minutes", bill.warned().minutes())
                .put("exhausted", bill.exhausted())
                .put("is_short", bill.isShort());
    }

    private static JsonObject json(UUID sessionId, SessionCredit credit) {
        return new JsonObject()
                .put("session_id", sessionId.toString())
                .put("number", credit.number())
                .put("round", credit.round())
                .put("state", credit.state().label())
                .put("grant_id", credit.grantId().toString())
                .put("taken_at", credit.takenAt().toString())
                .put("changed_at", credit.changedAt().toString());
    }

    private static <T> JsonArray array(Stream<T> items, Function<T, JsonObject> write) {
        return items.map(write).collect(JsonArray::new, JsonArray::add, JsonArray::addAll);
    }

    private static UUID id(JsonObject json, String name) {
        return UUID.fromString(json.getString(name));
    }

    private static Instant instant(JsonObject json, String name) {
        return OffsetDateTime.parse(json.getString(name)).toInstant();
    }
}
