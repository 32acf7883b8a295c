package dev.mockmate.testsession.question.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockmate.platform.testing.Api;
import dev.mockmate.platform.testing.Database;
import dev.mockmate.platform.testing.Tokens;
import dev.mockmate.testsession.question.rest.BankFiles;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SharedBankLoaderIT {
    private static final String SHIPPED =
            "select count(*) from question_version where created_by = 'bank' and version = 1";
    private static final String CHANGED =
            "select count(*) from question_version where created_by = 'bank' and version = 2";

    @Inject
    SharedBankLoader loader;

    @Inject
    BankFiles files;

    @Test
    void shouldBringAllQuestionsInOnce() throws Throwable {
        long before = Database.number(CHANGED);
        VertxContextSupport.subscribeAndAwait(loader::loadAll);
        long loaded = Database.number(SHIPPED);
        VertxContextSupport.subscribeAndAwait(loader::loadAll);

        assertThat(loaded).isGreaterThanOrEqualTo(files.names().size());
        assertThat(Database.number(SHIPPED)).isEqualTo(loaded);
        assertThat(Database.number(CHANGED)).isEqualTo(before);
        String seen = Api.as(Tokens.candidate(UUID.randomUUID()))
                .get("/api/questions/" + files.read(files.names().get(0)).uuid())
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(seen).doesNotContain("reference_solutions");
    }
}
