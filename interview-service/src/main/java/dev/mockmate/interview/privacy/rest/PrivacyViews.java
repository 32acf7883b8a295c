package dev.mockmate.interview.privacy.rest;

import dev.mockmate.interview.privacy.store.Erasures.Erasure;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What clients see of exports and erasures. */
public final class PrivacyViews {

    private PrivacyViews() {}

    /**
     * Everything held about a user.
     *
     * @param services by service: a member per part, each with rows as the service holds them
     */
    @Schema(name = "PersonalDataExport")
    public record ExportView(Instant exportedAt, UserView user, Map<String, Map<String, Object>> services) {}

    /** Whom the token names. */
    @Schema(name = "ExportedUser")
    public record UserView(UUID id, String name, String email) {}

    /**
     * A wish to be forgotten.
     *
     * @param dueAt by when it is fulfilled everywhere
     * @param status {@code accepted|done}
     * @param completedAt when the last service had erased; null before
     * @param services by service when it had erased, null while it has not
     */
    @Schema(name = "Erasure")
    public record ErasureView(
            UUID id,
            UUID userId,
            Instant requestedAt,
            Instant dueAt,
            @Schema(enumeration = {"accepted", "done"}) String status,
            @Schema(nullable = true) Instant completedAt,
            List<ServiceView> services) {

        static ErasureView of(Erasure erasure, Set<String> services, Duration promise) {
            Map<String, Instant> reports = new TreeMap<>(erasure.reports());
            return new ErasureView(
                    erasure.id(),
                    erasure.userId(),
                    erasure.requestedAt(),
                    erasure.requestedAt().plus(promise),
                    erasure.completedAt() == null ? "accepted" : "done",
                    erasure.completedAt(),
                    services.stream()
                            .map(service -> new ServiceView(service, reports.get(service)))
                            .toList());
        }
    }

    /** A service and when it had erased; null while it has not. */
    @Schema(name = "ErasureOfService")
    public record ServiceView(
            String service, @Schema(nullable = true) Instant erasedAt) {}

    /** A page of erasures. */
    @Schema(name = "ErasurePage")
    public record ErasurePage(
            List<ErasureView> items,
            @Schema(nullable = true) String nextCursor) {}
}
