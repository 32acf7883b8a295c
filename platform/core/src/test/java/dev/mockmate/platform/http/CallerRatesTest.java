package dev.mockmate.platform.http;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mockmate.platform.identity.OwnTokens;
import dev.mockmate.platform.problem.ProblemException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import java.lang.reflect.Proxy;
import java.security.Principal;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CallerRatesTest {
    private final CallerRates rates = new CallerRates(
            TestLimits.with(Map.of("burst", "1", "requests-per-second", "1")), Clock.systemUTC(), new StoppedTime());

    @Test
    void shouldCountATokenThatOthersIssueForAUserAsItsOwnCaller() {
        assertThatThrownBy(() -> {
                    for (int i = 0; i < 100; i++) {
                        rates.count(exchange(), identity("invitation:1"));
                    }
                })
                .isInstanceOf(ProblemException.class);

        assertThatCode(() -> rates.count(exchange(), identity("invitation:2"))).doesNotThrowAnyException();
        assertThatCode(() -> rates.count(exchange(), identity(null))).doesNotThrowAnyException();
    }

    private static SecurityIdentity identity(String countedAs) {
        Principal user = () -> "the same user";
        QuarkusSecurityIdentity.Builder builder =
                QuarkusSecurityIdentity.builder().setPrincipal(user);
        return countedAs == null
                ? builder.build()
                : builder.addAttribute(OwnTokens.COUNTED_AS, countedAs).build();
    }

    /** A request that keeps what is put into it. */
    private static RoutingContext exchange() {
        Map<Object, Object> kept = new HashMap<>();
        return (RoutingContext) Proxy.newProxyInstance(
                CallerRatesTest.class.getClassLoader(),
                new Class<?>[] {RoutingContext.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "get" -> kept.get(arguments[0]);
                    case "put" -> {
                        kept.put(arguments[0], arguments[1]);
                        yield proxy;
                    }
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
