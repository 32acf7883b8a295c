package dev.mockmate.testsession.invitation.store;

import dev.mockmate.testsession.invitation.domain.Invitation;
import dev.mockmate.testsession.invitation.domain.TestPlan;
import dev.mockmate.testsession.store.JsonArrayType;
import io.vertx.core.json.JsonArray;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Type;

/** A row of {@code invitation}. */
@Entity
@Table(name = "invitation")
public class InvitationRow {
    @Id
    UUID id;

    String organisation;
    UUID candidateId;
    String email;
    String name;
    UUID templateId;
    String instructions;

    @Type(JsonArrayType.class)
    @Column(columnDefinition = "jsonb")
    JsonArray questionIds;

    @Type(JsonArrayType.class)
    @Column(columnDefinition = "jsonb")
    JsonArray sections;

    int testDurationMinutes;
    int extraTimePercent;
    Instant expiresAt;
    Instant createdAt;
    UUID createdBy;
    Instant acceptedAt;
    Instant deletedAt;

    /** For Hibernate. */
    protected InvitationRow() {}

    static InvitationRow of(Invitation invitation, UUID createdBy) {
        InvitationRow row = new InvitationRow();
        row.id = invitation.id();
        row.organisation = invitation.organisation();
        row.candidateId = invitation.candidateId();
        row.email = invitation.email();
        row.name = invitation.name();
        row.templateId = invitation.templateId().orElse(null);
        row.instructions = invitation.plan().instructions();
        row.questionIds = ids(invitation.plan().questionIds());
        row.sections = new JsonArray(invitation.plan().sections());
        row.testDurationMinutes = invitation.plan().durationMinutes();
        row.extraTimePercent = invitation.extraTimePercent();
        row.expiresAt = invitation.expiresAt();
        row.createdAt = invitation.createdAt();
        row.createdBy = createdBy;
        return row;
    }

    Invitation invitation() {
        return new Invitation(
                id,
                organisation,
                candidateId,
                email,
                name,
                Optional.ofNullable(templateId),
                new TestPlan(instructions, ids(questionIds), texts(sections), testDurationMinutes),
                extraTimePercent,
                expiresAt,
                createdAt,
                Optional.ofNullable(acceptedAt));
    }

    static JsonArray ids(List<UUID> ids) {
        return new JsonArray(ids.stream().map(UUID::toString).toList());
    }

    static List<UUID> ids(JsonArray array) {
        return texts(array).stream().map(UUID::fromString).toList();
    }

    static List<String> texts(JsonArray array) {
        return array.stream().map(String.class::cast).toList();
    }
}
