package dev.mockmate.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;

import dev.mockmate.contracts.event.BillingEvent.CreditCharged;
import dev.mockmate.platform.testing.Api;
import dev.mockmate.platform.testing.Database;
import dev.mockmate.platform.testing.Events;
import dev.mockmate.platform.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StatementIT {
    private static final String HEAD = "at,id,kind,amount,balance_after,session_id,grant_id,reason";

    @Test
    void shouldExportEveryPostingOldestFirst() {
        Sessions session = Sessions.of(CreditFixture.userWith(4)).begin();
        Events.send(session.metered(60));
        session.await(CreditCharged.class, 1);

        Response statement = csv(Tokens.candidate(session.user()), "statement");

        statement
                .then()
                .statusCode(200)
                .contentType(startsWith("text/csv"))
                .header("Content-Disposition", containsString("attachment"));
        String[] lines = statement.asString().split("\r\n");
        assertThat(lines).hasSize(6);
        assertThat(lines[0]).isEqualTo(HEAD);
        assertThat(lines[1]).contains(",grant,3,3,,").endsWith(",welcome");
        assertThat(lines[3]).contains(",hold,-1,3," + session.id() + ",");
        assertThat(lines[5]).contains(",charge,-1,2," + session.id() + ",").endsWith("\"running time, credit 2\"");
        assertThat(csv(Tokens.candidate(session.user()), "ledger").asString()).isEqualTo(statement.asString());
    }

    @Test
    void shouldExportALongLedgerWhole() {
        UUID user = CreditFixture.userWith(3);
        Database.update("""
                insert into transfer (id, user_id, debit_account, credit_account, amount, kind, grant_id, reason, recorded_by, at)
                select gen_random_uuid(), a.user_id,
                       case when n % 2 = 0 then a.id else e.id end, case when n % 2 = 0 then e.id else a.id end,
                       1, 'correction', g.id, 'posting ' || n, 'test', now()
                from account a, account e, credit_grant g, generate_series(1, 2500) n
                where a.user_id = ? and a.kind = 'user-available' and e.kind = 'corrections' and g.user_id = a.user_id
                order by n""", user);

        String[] lines = csv(Tokens.candidate(user), "statement").asString().split("\r\n");

        assertThat(lines).hasSize(2502);
        assertThat(lines[2501]).endsWith(",posting 2500");
        CreditFixture.assertSound();
    }

    @Test
    void shouldShowAReasonAsText() {
        UUID user = CreditFixture.userWith(3);
        Api.as(CreditFixture.admin())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body("{\"user_id\":\"%s\",\"amount\":1,\"source\":\"promo\",\"reason\":\"=HYPERLINK(1)\"}"
                        .formatted(user))
                .post("/api/billing/grants")
                .then()
                .statusCode(201);

        assertThat(csv(Tokens.candidate(user), "statement").asString()).contains(",\"'=HYPERLINK(1)\"\r\n");
    }

    @Test
    void shouldShowEverybodyTheirOwn() {
        UUID user = CreditFixture.userWith(3);

        csv(CreditFixture.admin(), "statement?user_id=" + user)
                .then()
                .statusCode(200)
                .body(containsString(",welcome"));
        csv(Tokens.candidate(UUID.randomUUID()), "statement?user_id=" + user)
                .then()
                .statusCode(404);
        csv(Tokens.of(UUID.randomUUID(), "recruiter"), "statement").then().statusCode(403);
        csv(CreditFixture.admin(), "statement?user_id=nobody").then().statusCode(400);
        RestAssured.given().get("/api/billing/statement").then().statusCode(401);
    }

    @Test
    void shouldAnswerJsonUnlessAskedForCsv() {
        String token = Tokens.candidate(UUID.randomUUID());
        for (String accept :
                new String[] {"*/*", "application/json", "application/json, text/csv", "application/json, */*"}) {
            RestAssured.given()
                    .header("Authorization", "Bearer " + token)
                    .header("Accept", accept)
                    .get("/api/billing/ledger")
                    .then()
                    .statusCode(200)
                    .contentType("application/json");
        }
    }

    private static Response csv(String token, String call) {
        return RestAssured.given()
                .header("Authorization", "Bearer " + token)
                .header("Accept", "text/csv")
                .get("/api/billing/" + call);
    }
}
