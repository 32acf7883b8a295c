package dev.mockmate.testsession.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.mockmate.platform.testing.Api;
import dev.mockmate.platform.testing.Tokens;
import dev.mockmate.testsession.question.application.KeepSharedBank;
import dev.mockmate.testsession.question.domain.Difficulty;
import dev.mockmate.testsession.question.domain.QuestionDraft;
import dev.mockmate.testsession.question.domain.Task;
import dev.mockmate.testsession.question.domain.TestCase;
import dev.mockmate.testsession.question.rest.BankFiles;
import dev.mockmate.testsession.question.rest.BankFiles.Shipped;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The questions that come with the service, and how they get into the bank. */
@QuarkusTest
class SharedBankIT {
    private static final String ADMIN = Tokens.of(UUID.randomUUID(), "admin");

    @Inject
    BankFiles files;

    @Inject
    KeepSharedBank bank;

    @Test
    void shouldShipSixtyQuestionsThatAreWhole() {
        Set<UUID> ids = new HashSet<>();
        Set<String> titles = new HashSet<>();
        Set<Difficulty> difficulties = new HashSet<>();
        for (String name : files.names()) {
            Shipped shipped = files.read(name);
            QuestionDraft draft = shipped.draft();
            Task.Code code = (Task.Code) draft.task();
            assertThat(ids.add(shipped.uuid())).as("uuid of %s", name).isTrue();
            assertThat(titles.add(draft.title())).as("title of %s", name).isTrue();
            difficulties.add(draft.difficulty());
            assertThat(draft.tags()).as("tags of %s", name).isNotEmpty();
            assertThat(code.samples()).as("samples of %s", name).hasSizeGreaterThanOrEqualTo(2);
            assertThat(code.tests()).as("tests of %s", name).hasSizeGreaterThanOrEqualTo(8);
            assertThat(code.tests()).as("tests of %s", name).allMatch(TestCase::hidden);
            assertThat(code.tests().stream().mapToInt(TestCase::points).sum())
                    .as("points of %s", name)
                    .isEqualTo(draft.points());
            assertThat(code.referenceSolutions()).as("solutions of %s", name).hasSize(5);
            assertThat(code.boilerPlate()).as("boiler plate of %s", name).hasSize(5);
        }
        assertThat(ids).hasSizeGreaterThanOrEqualTo(60);
        assertThat(difficulties).containsExactlyInAnyOrder(Difficulty.values());
    }

    @Test
    void shouldBringAQuestionInOnceHoweverManyReplicasTry() {
        UUID id = UUID.randomUUID();
        QuestionDraft draft = files.read(files.names().get(0)).draft();
        List<CompletableFuture<Boolean>> tries = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> keep(id, draft)))
                .limit(4)
                .toList();

        List<Boolean> changed = tries.stream().map(CompletableFuture::join).toList();

        assertThat(Collections.frequency(changed, true)).isEqualTo(1);
        Api.as(ADMIN).get("/api/questions/" + id).then().body("version", equalTo(1));
    }

    @Test
    void shouldMakeOneVersionOfAChangeHoweverManyReplicasBringIt() {
        UUID id = UUID.randomUUID();
        keep(id, files.read(files.names().get(0)).draft());
        QuestionDraft changed = files.read(files.names().get(1)).draft();
        List<CompletableFuture<Boolean>> tries = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> keep(id, changed)))
                .limit(4)
                .toList();

        List<Boolean> results = tries.stream().map(CompletableFuture::join).toList();

        assertThat(Collections.frequency(results, true)).isEqualTo(1);
        Api.as(ADMIN).get("/api/questions/" + id).then().body("version", equalTo(2));
    }

    @Test
    void shouldMakeAVersionOfAChangeAndLeaveAdministratorsChangesAlone() {
        UUID id = UUID.randomUUID();
        QuestionDraft first = files.read(files.names().get(0)).draft();
        QuestionDraft second = files.read(files.names().get(1)).draft();
        assertThat(keep(id, first)).isTrue();
        assertThat(keep(id, first)).isFalse();
        assertThat(keep(id, second)).isTrue();
        Api.as(ADMIN)
                .get("/api/questions/" + id)
                .then()
                .body("version", equalTo(2))
                .body("title", equalTo(second.title()));

        Api.as(ADMIN)
                .header("X-Reason", "a test")
                .body(QuestionFixtures.code("By an administrator").encode())
                .put("/api/questions/" + id)
                .then()
                .statusCode(200);
        assertThat(keep(id, first)).isFalse();
        Api.as(ADMIN)
                .header("X-Reason", "a test")
                .delete("/api/questions/" + id)
                .then()
                .statusCode(204);
        assertThat(keep(id, first)).isFalse();
        Api.as(ADMIN).get("/api/questions/" + id).then().statusCode(404);
    }

    private boolean keep(UUID id, QuestionDraft draft) {
        try {
            return VertxContextSupport.subscribeAndAwait(() -> bank.keep(id, draft));
        } catch (Throwable failed) {
            throw new IllegalStateException(failed);
        }
    }
}
