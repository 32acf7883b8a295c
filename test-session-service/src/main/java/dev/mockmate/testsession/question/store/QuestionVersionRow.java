package dev.mockmate.testsession.question.store;

import dev.mockmate.testsession.question.domain.Question;
import io.vertx.core.json.JsonObject;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** One version of a question; never changed. */
@Entity
@Table(name = "question_version")
public class QuestionVersionRow {
    @Id
    UUID id;

    UUID questionId;
    int version;
    String organisation;
    Instant questionCreatedAt;

    @Column(columnDefinition = "jsonb")
    JsonObject document;

    String digest;
    Instant createdAt;
    String createdBy;

    /** For Hibernate. */
    protected QuestionVersionRow() {}

    static QuestionVersionRow of(UUID id, Question question, String by) {
        QuestionVersionRow row = new QuestionVersionRow();
        row.id = id;
        row.questionId = question.uuid();
        row.version = question.version();
        row.organisation = question.organisation();
        row.questionCreatedAt = question.createdAt();
        row.document = QuestionDocument.of(question);
        row.digest = QuestionDocument.digest(row.document);
        row.createdAt = question.updatedAt();
        row.createdBy = by;
        return row;
    }

    Question question() {
        return QuestionDocument.read(questionId, version, organisation, document, questionCreatedAt, createdAt);
    }
}
