package dev.mockmate.billing.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mockmate.platform.concurrency.InOrder;
import dev.mockmate.platform.privacy.PersonalData;
import dev.mockmate.platform.privacy.PersonalDataRows;
import dev.mockmate.platform.time.Ids;
import dev.mockmate.platform.time.Now;
import dev.mockmate.platform.transaction.NativeQueries;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * What this service holds about people: their books. Books must stay, so to forget a user is to part the user from them: all goes
 * on under an id that leads to nobody, credits that are left included. A wallet cannot be cut in two: what came into it between the
 * wish and its fulfilment goes with it.
 */
@ApplicationScoped
class CreditPersonalData implements PersonalData {
    private static final Map<String, String> EXPORT = new LinkedHashMap<>();

    static {
        EXPORT.put("accounts", "select to_jsonb(a) from account a where a.user_id = $1 order by a.kind");
        EXPORT.put("grants", "select to_jsonb(g) from credit_grant g where g.user_id = $1 order by g.created_at, g.id");
        EXPORT.put("ledger", "select to_jsonb(t) from transfer t where t.user_id = $1 order by t.seq");
        EXPORT.put("checkouts", """
                select to_jsonb(c) || jsonb_build_object(
                    'payments', (select coalesce(jsonb_agg(to_jsonb(p) order by p.received_at), '[]')
                                 from payment_event p where p.checkout_id = c.id::text))
                from checkout c where c.user_id = $1 order by c.created_at, c.id
                """);
        EXPORT.put("sessions", """
                select to_jsonb(b) || jsonb_build_object(
                    'credits', (select coalesce(jsonb_agg(to_jsonb(c) order by c.number, c.round), '[]')
                                from session_credit c where c.session_id = b.session_id),
                    'activations', (select coalesce(jsonb_agg(to_jsonb(a) order by a.at), '[]')
                                    from activation a where a.session_id = b.session_id))
                from session_bill b where b.user_id = $1 order by b.session_id
                """);
    }

    private static final String ERASE = "select erase_wallet(:user, :alias, :now)";
    /** Pages at the provider on which somebody paid long ago. */
    private static final String EXPIRE = "update checkout set payment_url = null where id in (select id from checkout"
            + " where payment_url is not null and created_at < :before limit :most for update skip locked)";

    private final PersonalDataRows rows;
    private final Ids ids;
    private final Now now;

    CreditPersonalData(PersonalDataRows rows, Ids ids, Now now) {
        this.rows = rows;
        this.ids = ids;
        this.now = now;
    }

    @Override
    public String name() {
        return "books";
    }

    @Override
    public Uni<JsonNode> export(UUID userId) {
        ObjectNode state = JsonNodeFactory.instance.objectNode();
        return InOrder.each(EXPORT.entrySet(), part -> rows.of(part.getValue(), userId)
                        .invoke(held -> state.set(part.getKey(), held)))
                .replaceWith(state);
    }

    @Override
    public Uni<Void> erase(UUID userId, Instant upTo) {
        return Panache.getSession()
                .chain(session -> NativeQueries.values(session, ERASE, Integer.class)
                        .setParameter("user", userId)
                        .setParameter("alias", ids.next())
                        .setParameter("now", now.get())
                        .getSingleResult())
                .replaceWithVoid();
    }

    @Override
    public Uni<Integer> expire(Instant before, int most) {
        return rows.expire(EXPIRE, before, most);
    }
}
