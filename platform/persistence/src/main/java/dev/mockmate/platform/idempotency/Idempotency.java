package dev.mockmate.platform.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.NumberSerializers;
import com.google.re2j.Pattern;
import dev.mockmate.platform.problem.CommonProblem;
import dev.mockmate.platform.problem.ProblemException;
import dev.mockmate.platform.transaction.NativeQueries;
import dev.mockmate.platform.transaction.Transactions;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * {@code Idempotency-Key}: the same request sent again gets the first answer again and has no second effect. The key, the
 * effect and the answer are stored in one transaction.
 */
@ApplicationScoped
public class Idempotency {
    /** The request header. */
    public static final String HEADER = "Idempotency-Key";
    /** The answer's header when it is a repetition. */
    public static final String REPLAYED = "Idempotency-Replayed";

    private static final Pattern KEY_FORM = Pattern.compile("[\\x21-\\x7e]{8,128}");
    private static final String LOCK = "select pg_try_advisory_xact_lock(hashtextextended(:name, 0))";
    private static final String FIND = "select request_hash, status, location, body from idempotency_key"
            + " where caller = :caller and path = :path and key = :key";
    private static final String STORE =
            "insert into idempotency_key (caller, path, key, request_hash, status, location, body, created_at)"
                    + " values (:caller, :path, :key, :hash, :status, :location, :body, :now)";

    private static final String FORGET = "delete from idempotency_key where created_at <= :upTo"
            + " and (caller = :user or position(:named in body) > 0)";
    private static final String FORGET_NAMING = "delete from idempotency_key where position(:named in body) > 0";

    private final Transactions transactions;
    private final ObjectMapper json;
    private final ObjectMapper requests;
    private final Clock clock;

    Idempotency(Transactions transactions, ObjectMapper json, Clock clock) {
        this.transactions = transactions;
        this.json = json;
        this.requests = json.copy().registerModule(plainNumbers());
        this.clock = clock;
    }

    /**
     * Answers a request once.
     *
     * @param caller whose key it is
     * @param path the call
     * @param key the header's value, null when the client sent none: then the effect just runs
     * @param request the parsed body, which a repetition must equal
     * @param effect runs inside the transaction; only its success is stored, a problem leaves the key unused
     */
    public Uni<Response> once(UUID caller, String path, String key, Object request, Supplier<Uni<Response>> effect) {
        if (key == null) {
            return transactions.inTransaction(effect);
        }
        refuseUnlessKey(key);
        Use use = new Use(caller, path, key, hash(request));
        return transactions.inTransaction(() -> lock(use)
                .chain(() -> find(use))
                .chain(found -> found.isEmpty() ? first(use, effect) : again(use, found)));
    }

    /**
     * Answers a request once that is looked into first, outside of any transaction: a repetition gets its answer without that, whatever
     * became since of what was looked at.
     *
     * @param preparation fails when the request is not to be granted
     * @param effect as of the other {@code once}, from what the preparation gave
     */
    public <P> Uni<Response> once(
            UUID caller,
            String path,
            String key,
            Object request,
            Supplier<Uni<P>> preparation,
            Function<P, Uni<Response>> effect) {
        return known(caller, path, key, request)
                .chain(known -> known.isPresent()
                        ? Uni.createFrom().item(known.get())
                        : Uni.createFrom()
                                .deferred(() -> preparation.get())
                                .chain(prepared -> once(caller, path, key, request, () -> effect.apply(prepared))));
    }

    private Uni<Optional<Response>> known(UUID caller, String path, String key, Object request) {
        if (key == null) {
            return Uni.createFrom().item(Optional.empty());
        }
        refuseUnlessKey(key);
        Use use = new Use(caller, path, key, hash(request));
        return transactions.inTransaction(() -> find(use)
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : again(use, found).map(Optional::of)));
    }

    /**
     * The key of a part of a request that is answered part by part: the same for the same part of a request sent again, wherever it
     * stands by then.
     *
     * @param key the request's; null when the client sent none
     * @return null when there is no key
     */
    public String ofPart(String key, Object part) {
        if (key == null) {
            return null;
        }
        refuseUnlessKey(key);
        return hash(List.of(key, part));
    }

    private static void refuseUnlessKey(String key) {
        if (!KEY_FORM.matcher(key).matches()) {
            throw ProblemException.of(
                    CommonProblem.MALFORMED_REQUEST, "Idempotency-Key is 8 to 128 visible ASCII characters.");
        }
    }

    /** Forgets the answers a user was given up to {@code upTo}, and those given to others that name the user. */
    public Uni<Void> forget(UUID user, Instant upTo) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(FORGET)
                        .setParameter("user", user)
                        .setParameter("named", user.toString())
                        .setParameter("upTo", upTo)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Forgets the answers that name something which is gone, whoever they were given to, in the caller's transaction. */
    public Uni<Void> forgetNaming(UUID gone) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(FORGET_NAMING)
                        .setParameter("named", gone.toString())
                        .executeUpdate())
                .replaceWithVoid();
    }

    private Uni<Void> lock(Use use) {
        return Panache.getSession()
                .chain(session -> NativeQueries.values(session, LOCK, Boolean.class)
                        .setParameter("name", use.caller + " " + use.path + " " + use.key)
                        .getSingleResult())
                .map(locked -> {
                    if (!locked) {
                        throw ProblemException.of(
                                CommonProblem.IDEMPOTENCY_IN_PROGRESS, "Send the request again in a moment.");
                    }
                    return null;
                });
    }

    private Uni<List<Object[]>> find(Use use) {
        return Panache.getSession().chain(session -> NativeQueries.rows(session, FIND)
                .setParameter("caller", use.caller)
                .setParameter("path", use.path)
                .setParameter("key", use.key)
                .getResultList());
    }

    private Uni<Response> first(Use use, Supplier<Uni<Response>> effect) {
        return effect.get().call(answer -> store(use, answer));
    }

    private Uni<Void> store(Use use, Response answer) {
        URI location = answer.getLocation();
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(STORE)
                        .setParameter("caller", use.caller)
                        .setParameter("path", use.path)
                        .setParameter("key", use.key)
                        .setParameter("hash", use.hash)
                        .setParameter("status", answer.getStatus())
                        .setParameter("location", location == null ? null : location.toString())
                        .setParameter("body", answer.getEntity() == null ? null : write(json, answer.getEntity()))
                        .setParameter("now", clock.instant())
                        .executeUpdate())
                .replaceWithVoid();
    }

    private Uni<Response> again(Use use, List<Object[]> found) {
        Object[] row = found.get(0);
        if (!use.hash.equals(row[0])) {
            throw ProblemException.of(
                    CommonProblem.IDEMPOTENCY_KEY_REUSED, "Use a new Idempotency-Key for a new request.");
        }
        Response.ResponseBuilder answer = Response.status((Integer) row[1]).header(REPLAYED, "true");
        if (row[2] != null) {
            answer.header(HttpHeaders.LOCATION, row[2]);
        }
        if (row[3] != null) {
            answer.type(MediaType.APPLICATION_JSON_TYPE).entity(row[3]);
        }
        return Uni.createFrom().item(answer.build());
    }

    private String hash(Object request) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(write(requests, request).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A request has the same digest however a service writes numbers in its answers. */
    private static Module plainNumbers() {
        return new SimpleModule("plain-numbers")
                .addSerializer(Double.class, new NumberSerializers.DoubleSerializer(Double.class))
                .addSerializer(double.class, new NumberSerializers.DoubleSerializer(double.class));
    }

    private static String write(ObjectMapper json, Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot be written as JSON: " + value.getClass(), e);
        }
    }

    private record Use(UUID caller, String path, String key, String hash) {}
}
