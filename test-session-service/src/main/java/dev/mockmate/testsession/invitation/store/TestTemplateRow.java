package dev.mockmate.testsession.invitation.store;

import dev.mockmate.testsession.invitation.domain.TestPlan;
import dev.mockmate.testsession.invitation.domain.TestTemplate;
import dev.mockmate.testsession.store.JsonArrayType;
import io.vertx.core.json.JsonArray;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Type;

/** A row of {@code test_template}. */
@Entity
@Table(name = "test_template")
public class TestTemplateRow {
    @Id
    UUID id;

    String organisation;
    String title;
    String instructions;

    @Type(JsonArrayType.class)
    @Column(columnDefinition = "jsonb")
    JsonArray questionIds;

    @Type(JsonArrayType.class)
    @Column(columnDefinition = "jsonb")
    JsonArray sections;

    int testDurationMinutes;
    Instant createdAt;
    Instant updatedAt;

    /** For Hibernate. */
    protected TestTemplateRow() {}

    static TestTemplateRow of(TestTemplate template) {
        TestTemplateRow row = new TestTemplateRow();
        row.id = template.id();
        row.organisation = template.organisation();
        row.createdAt = template.createdAt();
        row.become(template);
        return row;
    }

    final void become(TestTemplate template) {
        title = template.title();
        instructions = template.plan().instructions();
        questionIds = InvitationRow.ids(template.plan().questionIds());
        sections = new JsonArray(template.plan().sections());
        testDurationMinutes = template.plan().durationMinutes();
        updatedAt = template.updatedAt();
    }

    TestTemplate template() {
        return new TestTemplate(
                id,
                organisation,
                title,
                new TestPlan(
                        instructions,
                        InvitationRow.ids(questionIds),
                        InvitationRow.texts(sections),
                        testDurationMinutes),
                createdAt,
                updatedAt);
    }
}
