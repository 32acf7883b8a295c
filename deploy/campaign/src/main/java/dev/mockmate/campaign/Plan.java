package dev.mockmate.campaign;

import dev.mockmate.local.LocalStack;
import dev.mockmate.local.Service;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a campaign is to be.
 *
 * @param kills how many processes are killed
 * @param seed of everything that is left to chance, except how the machine schedules it
 * @param candidates users of the realm, whose password is the name; nobody else may use them meanwhile, and what they have live
 *     is ended
 * @param rude users of the realm beside them, whose clients go away in the middle of calls; the same holds for them
 * @param victims the parts of the stack that are killed, by name
 * @param callsBetween how many of the candidates' calls are answered between two kills at most
 * @param pairs in how many of four rounds two parts are killed at once
 */
public record Plan(
        int kills,
        long seed,
        List<String> candidates,
        List<String> rude,
        List<String> victims,
        int callsBetween,
        int pairs) {

    public Plan {
        if (kills < 0) {
            throw new IllegalArgumentException("--kills is at least 0");
        }
        candidates = List.copyOf(candidates);
        rude = List.copyOf(rude);
        victims = List.copyOf(victims);
    }

    /** Six candidates and four rude users against session-service, billing-service, Kafka and PostgreSQL. */
    public static Plan of(int kills, long seed) {
        return new Plan(
                kills,
                seed,
                named(15, 20),
                named(11, 14),
                List.of(Service.SESSION.module(), Service.BILLING.module(), LocalStack.KAFKA, LocalStack.POSTGRES),
                60,
                1);
    }

    /** The same against other parts. */
    public Plan against(List<String> parts) {
        return new Plan(kills, seed, candidates, rude, parts, callsBetween, pairs);
    }

    /** The same in less time: less is done between the kills, which come in pairs. */
    public Plan shortly() {
        return new Plan(kills, seed, candidates, rude, victims, 20, 4);
    }

    private static List<String> named(int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(number -> "candidate" + number)
                .toList();
    }
}
