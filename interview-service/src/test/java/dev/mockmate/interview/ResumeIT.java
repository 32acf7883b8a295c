package dev.mockmate.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;

import dev.mockmate.platform.testing.Api;
import dev.mockmate.platform.testing.Database;
import dev.mockmate.platform.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Résumés that are kept, documents whose text is read, and previews made with them. */
@QuarkusTest
class ResumeIT {
    private static final String TEXT =
            "Ada Example\nSenior Backend Developer at Acme (2019-2025)\nJava, Kafka and PostgreSQL for billing.\n"
                    + "Junior Developer, Initech\nI was the manager of nothing.\n";
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    @Test
    void shouldKeepResumesWithWhatIsReadFromThem() {
        String token = Tokens.candidate(UUID.randomUUID());
        String id = Api.as(token)
                .body(Map.of("title", "Backend", "text", TEXT))
                .post("/api/resumes")
                .then()
                .statusCode(201)
                .header("Location", containsString("/api/resumes/"))
                .body("skills", hasItems("Java", "Kafka", "PostgreSQL"))
                .body("titles", contains("Senior Backend Developer", "Junior Developer"))
                .body("seniority", equalTo("senior"))
                .extract()
                .path("id");

        Api.as(token).get("/api/resumes").then().statusCode(200).body("items.id", contains(id));
        Api.as(token)
                .body(Map.of("title", "Nurse", "text", "Head Nurse\nPatient care on a ward."))
                .put("/api/resumes/" + id)
                .then()
                .statusCode(200)
                .body("titles", contains("Head Nurse"))
                .body("skills", hasItems("Patient Care"));
        String other = Tokens.candidate(UUID.randomUUID());
        Api.as(other).get("/api/resumes/" + id).then().statusCode(404);
        Api.as(other).delete("/api/resumes/" + id).then().statusCode(404);
        Api.as(token).delete("/api/resumes/" + id).then().statusCode(204);
        Api.as(token).get("/api/resumes/" + id).then().statusCode(404);
        for (Map<String, String> wrong : List.of(
                Map.of("title", "", "text", "x"),
                Map.of("title", "x", "text", "x".repeat(50_001)),
                Map.of("title", "x"))) {
            Api.unchecked(token).body(wrong).post("/api/resumes").then().statusCode(422);
        }
    }

    @Test
    void shouldPrepareWithAStoredResumeUnlessATextIsSent() {
        Sessions session = Sessions.active();
        String id = Api.as(session.token())
                .body(Map.of("title", "Backend", "text", "Ten years of Quarkus."))
                .post("/api/resumes")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        init(session, Map.of("resume_id", id)).then().statusCode(201).body("job.skills", hasItems("Quarkus"));
        init(session, Map.of("resume_id", id, "resume", "Some Redis."))
                .then()
                .statusCode(201)
                .body("job.skills", hasItems("Redis"));
        assertThat(Database.number(
                        "select count(*) from mock_interviews where session_id = ? and resume = ?",
                        session.id(),
                        "Some Redis."))
                .isEqualTo(1);
        init(session, Map.of("resume_id", UUID.randomUUID())).then().statusCode(404);
        Api.as(session.token())
                .body(Map.of("session_id", session.id(), "interviewer", "scripted"))
                .post("/api/mock/init")
                .then()
                .statusCode(422)
                .body("code", equalTo("interviewer-unavailable"));
        Api.as(session.token())
                .body(Map.of("job_title", "Java Developer", "interviewer", "scripted"))
                .post("/api/mock/preview")
                .then()
                .statusCode(422)
                .body("code", equalTo("interviewer-unavailable"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hard"})
    void shouldPreviewJustWhatInitAsks(String difficulty) {
        Sessions session = Sessions.active();
        Map<String, Object> wish = new HashMap<>(Map.of(
                "job_title",
                "Senior Backend Developer",
                "company",
                "Initech",
                "job_description",
                "Java services.",
                "interview_type",
                "mixed",
                "language",
                "en-GB"));
        if (!difficulty.isEmpty()) {
            wish.put("difficulty", difficulty);
        }
        List<String> previewed = Api.as(session.token())
                .body(wish)
                .post("/api/mock/preview")
                .then()
                .statusCode(200)
                .body("exact", equalTo(true))
                .extract()
                .jsonPath()
                .getList("questions.question_text");
        Map<String, Object> toInit = new HashMap<>(wish);
        toInit.remove("interview_type");
        toInit.remove("language");
        String id = init(session, toInit).then().statusCode(201).extract().path("id");
        for (String expected : previewed) {
            assertThat(InterviewApi.next(session, id).getString("question_text"))
                    .isEqualTo(expected);
            String exchange = InterviewApi.next(session, id).getString("exchange_id");
            Api.as(session.token()).body(Map.of("exchange_id", exchange)).post("/api/mock/" + id + "/skip");
        }

        Map<String, Object> again = new HashMap<>(wish);
        again.put("mode", "real");
        Api.as(session.token())
                .body(again)
                .post("/api/mock/preview")
                .then()
                .statusCode(200)
                .body("questions.question_text", everyItem(nullValue()));
        again.put("language", "xx");
        Api.as(session.token())
                .body(again)
                .post("/api/mock/preview")
                .then()
                .statusCode(422)
                .body("code", equalTo("language-unsupported"))
                .body("supported", contains("en"));
    }

    @Test
    void shouldAskNothingAgainThatTheLastFiveInterviewsAsked() {
        Map<String, Object> wish = Map.of(
                "job_title",
                "Staff Nurse",
                "job_description",
                "You care for patients on a ward.",
                "company",
                "St. Mary",
                "question_count",
                5,
                "difficulty",
                "medium");
        List<String> asked = new ArrayList<>();
        Sessions session = Sessions.active();
        for (int interview = 0; interview < 6; interview++) {
            List<String> previewed = Api.as(session.token())
                    .body(wish)
                    .post("/api/mock/preview")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath()
                    .getList("questions.question_text");
            String id = init(session, wish).then().statusCode(201).extract().path("id");
            for (String expected : previewed) {
                JsonPath question = InterviewApi.next(session, id);
                assertThat(question.getString("question_text")).isEqualTo(expected);
                Api.as(session.token())
                        .body(Map.of("exchange_id", question.getString("exchange_id")))
                        .post("/api/mock/" + id + "/skip");
            }
            assertThat(asked).doesNotContainAnyElementsOf(previewed);
            asked.addAll(previewed);
            session = Sessions.another(session);
        }
        assertThat(asked).hasSize(30).doesNotHaveDuplicates();
    }

    @Test
    void shouldReadTheTextOfPdfAndWordDocuments() throws IOException {
        String token = Tokens.candidate(UUID.randomUUID());
        send(token, "cv.pdf", "application/pdf", pdf("Senior Backend Developer", false))
                .then()
                .statusCode(200)
                .body("text", equalTo("Senior Backend Developer"))
                .body("pages", equalTo(1))
                .body("truncated", equalTo(false));
        send(
                        token,
                        "cv.docx",
                        DOCX,
                        docx("<w:p><w:r><w:t>Ada</w:t><w:tab/><w:t>Example</w:t></w:r></w:p>"
                                + "<w:p><w:r><w:t>Nurse &amp; carer</w:t></w:r></w:p>"))
                .then()
                .statusCode(200)
                .body("text", equalTo("Ada Example\nNurse & carer"))
                .body("pages", nullValue());
        send(
                        token,
                        "long.docx",
                        "application/octet-stream",
                        docx("<w:p><w:r><w:t>" + "word ".repeat(20_000) + "</w:t></w:r></w:p>"))
                .then()
                .statusCode(200)
                .body("truncated", equalTo(true));
    }

    @Test
    void shouldSayWhyADocumentCannotBeRead() throws IOException {
        String token = Tokens.candidate(UUID.randomUUID());
        String entity = "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>";
        refused(send(token, "a.pdf", "application/pdf", pdf("Secret", true)), "encrypted");
        refused(send(token, "a.pdf", "application/pdf", pdf("", false)), "no_text");
        refused(
                send(token, "a.pdf", "application/pdf", "%PDF-1.7 nonsense".getBytes(StandardCharsets.US_ASCII)),
                "malformed",
                "no_text");
        refused(
                send(token, "a.docx", DOCX, zip("word/document.xml", entity + "<w:t xmlns:w='w'>&a;</w:t>")),
                "malformed",
                "no_text");
        refused(send(token, "a.docx", DOCX, zip("other.xml", "<a/>")), "malformed");
        refused(send(token, "a.docx", DOCX, zip("word/media/bomb", " ".repeat(60 << 20))), "malformed");
        refused(send(token, "a.docx", DOCX, docx("<w:p>".repeat(5_000) + "</w:p>".repeat(5_000))), "malformed");
        send(token, "a.txt", "text/plain", "text".getBytes(StandardCharsets.US_ASCII))
                .then()
                .statusCode(415);
        send(token, "a.pdf", "application/pdf", new byte[(5 << 20) + 1]).then().statusCode(413);
        send(token, "a.pdf", "application/pdf", new byte[7 << 20]).then().statusCode(413);
        Api.unchecked(token).body("{}").post("/api/documents/text").then().statusCode(415);
        RestAssured.given()
                .header("Authorization", "Bearer " + token)
                .multiPart("other", "x")
                .post("/api/documents/text")
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("file"));
    }

    private static void refused(Response answer, String... reasons) {
        answer.then()
                .statusCode(422)
                .body("code", equalTo("document-unreadable"))
                .body("reason", oneOf(reasons))
                .body("detail", notNullValue());
    }

    private static Response send(String token, String name, String type, byte[] bytes) {
        return RestAssured.given()
                .header("Authorization", "Bearer " + token)
                .multiPart("file", name, bytes, type)
                .post("/api/documents/text");
    }

    private static byte[] pdf(String text, boolean locked) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.newLineAtOffset(50, 700);
                content.showText(text);
                content.endText();
            }
            if (locked) {
                document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private static byte[] docx(String paragraphs) throws IOException {
        return zip(
                "word/document.xml",
                "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body>"
                        + paragraphs + "</w:body></w:document>");
    }

    private static byte[] zip(String name, String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(text.getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }

    private static Response init(Sessions session, Map<String, ?> wish) {
        Map<String, Object> body = new HashMap<>(wish);
        body.put("session_id", session.id());
        return Api.as(session.token()).body(body).post("/api/mock/init");
    }
}
