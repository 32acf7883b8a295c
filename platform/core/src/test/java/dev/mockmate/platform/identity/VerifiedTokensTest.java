package dev.mockmate.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mockmate.platform.http.TestLimits;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.oidc.runtime.OidcUtils;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VerifiedTokensTest {
    private static final String KEYS = "{\"keys\":[{\"kid\":\"other\"},{\"kid\":\"mine\",\"use\":\"sig\"}]}";
    private static final String WITHOUT_MINE = "{\"keys\":[{\"kid\":\"other\"},{\"kid\":\"mine\",\"use\":\"enc\"}]}";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Vertx vertx = Vertx.vertx();
    private final MovedClock clock = new MovedClock();
    private final AtomicReference<String> answer = new AtomicReference<>(KEYS);
    private final AtomicInteger asked = new AtomicInteger();
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private IssuerKeys keys;
    private VerifiedTokens tokens;

    @BeforeEach
    void start() {
        HttpServer issuer = vertx.createHttpServer()
                .requestHandler(request -> {
                    asked.incrementAndGet();
                    request.response()
                            .setStatusCode(answer.get().isEmpty() ? 503 : 200)
                            .end(answer.get());
                })
                .listen(0, "localhost")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        String url = "http://localhost:" + issuer.actualPort() + "/keys";
        keys = new IssuerKeys(clock, url, url, vertx);
        tokens = tokens("1M");
    }

    @AfterEach
    void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void shouldRememberWhomATokenStandsForUntilItExpires() {
        String token = token("a");
        verify(token, Duration.ofHours(1));

        assertThat(find(token)).isTrue();
        clock.advance(Duration.ofMinutes(59));
        assertThat(eventuallyKnown(token)).isTrue();
        clock.advance(Duration.ofMinutes(1));
        assertThat(find(token)).isFalse();
        assertThat(metrics.counter("mockmate.token.verifications", "source", "issuer")
                        .count())
                .isEqualTo(1);
        assertThat(metrics.counter("mockmate.token.verifications", "source", "memory")
                        .count())
                .isGreaterThanOrEqualTo(2);
    }

    @Test
    void shouldKnowNothingOfOtherTokens() {
        verify(token("a"), Duration.ofHours(1));

        assertThat(find(token("a") + "x")).isFalse();
        assertThat(find(token("b"))).isFalse();
    }

    @Test
    void shouldKeepNothingOfTheCallInWhichATokenWasVerified() {
        String token = token("a");
        SecurityIdentity identity = identity(token, Duration.ofHours(1));
        tokens.remember(TokenHash.of(token), token, identity);

        SecurityIdentity kept = tokens.find(TokenHash.of(token)).orElseThrow();

        assertThat(kept.getAttributes()).containsOnlyKeys(OidcUtils.TENANT_ID_ATTRIBUTE);
        assertThat(kept.getRoles()).containsExactly("candidate");
        assertThat(kept.getPrincipal()).isInstanceOf(ClaimsPrincipal.class);
        JsonWebToken before = (JsonWebToken) identity.getPrincipal();
        JsonWebToken principal = (JsonWebToken) kept.getPrincipal();
        assertThat(principal.getName()).isEqualTo(before.getName());
        assertThat(principal.getRawToken()).isEqualTo(token);
        assertThat(principal.getClaimNames()).isEqualTo(before.getClaimNames());
        assertThat(before.getClaimNames()).allSatisfy(claim -> assertThat(principal.<Object>getClaim(claim))
                .isEqualTo(before.getClaim(claim)));
    }

    @Test
    void shouldForgetTokensOfAKeyThatItsIssuerWithdrew() {
        String token = token("a");
        verify(token, Duration.ofHours(1));
        answer.set(WITHOUT_MINE);
        clock.advance(Duration.ofSeconds(61));

        assertThat(find(token)).as("asked first").isFalse();
        assertThatThrownBy(() -> verify(token, Duration.ofHours(1))).isInstanceOf(AuthenticationFailedException.class);

        answer.set(KEYS);
        clock.advance(Duration.ofSeconds(11));
        verify(token, Duration.ofHours(1));
        assertThat(find(token)).isTrue();
    }

    @Test
    void shouldTakeAnIssuerThatDoesNotAnswerForOneThatWithdrewNothing() {
        String token = token("a");
        verify(token, Duration.ofHours(1));
        answer.set("");
        clock.advance(Duration.ofSeconds(61));

        assertThat(find(token)).as("to be verified again").isFalse();
        verify(token, Duration.ofHours(1));
        clock.advance(Duration.ofSeconds(59));
        assertThat(find(token)).isTrue();
        clock.advance(Duration.ofSeconds(2));
        assertThat(find(token)).isFalse();
    }

    @Test
    void shouldOpenNothingWithAWithdrawnKeyWhoseIssuerStopsAnswering() {
        String token = token("a");
        verify(token, Duration.ofHours(2));
        answer.set(WITHOUT_MINE);
        clock.advance(Duration.ofSeconds(61));
        assertRefused(token);

        answer.set("");
        for (Duration passed : List.of(
                Duration.ofSeconds(11), Duration.ofSeconds(1), Duration.ofSeconds(61), Duration.ofMinutes(12))) {
            clock.advance(passed);
            assertThat(find(token)).as("%s later", passed).isFalse();
            assertRefused(token);
        }

        answer.set(KEYS);
        clock.advance(Duration.ofSeconds(2));
        verify(token, Duration.ofHours(2));
        assertThat(find(token)).as("its issuer shows the key again").isTrue();
        answer.set("");
        clock.advance(Duration.ofSeconds(61));
        verify(token, Duration.ofHours(2));
        assertThat(find(token)).as("and withdrew nothing since").isTrue();
    }

    @Test
    void shouldAskOnceForAllCallsOfAKey() {
        List<String> many = IntStream.range(0, 50).mapToObj(i -> token("t" + i)).toList();

        many.forEach(token -> verify(token, Duration.ofHours(1)));

        assertThat(asked).hasValue(1);
        assertThat(many).allMatch(this::find);
    }

    @Test
    void shouldTakeNoMoreMemoryThanItMay() {
        tokens = tokens("20K");
        List<String> many =
                IntStream.range(0, 1_000).mapToObj(i -> token("t" + i)).toList();

        many.forEach(token -> verify(token, Duration.ofHours(1)));

        long from = System.nanoTime();
        while (known(many) > 20 && System.nanoTime() - from < PATIENCE.toNanos()) {
            Thread.onSpinWait();
        }
        assertThat(known(many)).as("eviction follows behind the writers").isLessThanOrEqualTo(20);
    }

    private void assertRefused(String token) {
        assertThatThrownBy(() -> verify(token, Duration.ofHours(2))).isInstanceOf(AuthenticationFailedException.class);
    }

    private long known(List<String> many) {
        return many.stream().filter(this::find).count();
    }

    /** The key is asked after beside the call. */
    private boolean eventuallyKnown(String token) {
        long from = System.nanoTime();
        while (!find(token) && System.nanoTime() - from < PATIENCE.toNanos()) {
            Thread.onSpinWait();
        }
        return find(token);
    }

    private boolean find(String token) {
        return tokens.find(TokenHash.of(token)).isPresent();
    }

    private void verify(String token, Duration lifetime) {
        SecurityIdentity identity = identity(token, lifetime);
        keys.refuseIfWithdrawn(identity, token).await().atMost(PATIENCE);
        tokens.remember(TokenHash.of(token), token, identity);
    }

    private SecurityIdentity identity(String token, Duration lifetime) {
        JwtClaims claims = new JwtClaims();
        claims.setSubject("somebody");
        claims.setExpirationTime(
                NumericDate.fromSeconds(clock.instant().plus(lifetime).getEpochSecond()));
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new DefaultJWTCallerPrincipal(token, "JWT", claims))
                .addRole("candidate")
                .addAttribute(OidcUtils.TENANT_ID_ATTRIBUTE, "Default")
                .addAttribute(RoutingContext.class.getName(), "the call at hand")
                .build();
    }

    private VerifiedTokens tokens(String memory) {
        return new VerifiedTokens(clock, keys, TestLimits.with(Map.of("verified-tokens", memory)), metrics);
    }

    private static String token(String payload) {
        return base64("{\"alg\":\"RS256\",\"kid\":\"mine\"}") + "." + base64(payload) + ".AAAA";
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static final class MovedClock extends Clock {
        private Instant now = Instant.parse("2026-01-01T00:00:00Z");

        synchronized void advance(Duration by) {
            now = now.plus(by);
        }

        @Override
        public synchronized Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
