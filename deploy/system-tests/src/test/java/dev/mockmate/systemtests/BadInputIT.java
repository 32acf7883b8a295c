package dev.mockmate.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockmate.local.Service;
import dev.mockmate.systemtests.ApiDocument.Operation;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What every call of every service answers to what clients should not send: the one refusal that fits, in the agreed form,
 * about resources that are there and the caller's own. The requests are made from the services' own OpenAPI documents; calls
 * that these do not tell of are found in the services' classes.
 */
@Order(6)
@ExtendWith(RunningStack.class)
class BadInputIT extends BadInput {
    @Test
    void shouldTellOfEveryCallThereIs() {
        for (Service service : Service.values()) {
            Set<String> told = ApiDocument.of(service.module()).operations().stream()
                    .map(Operation::toString)
                    .collect(Collectors.toSet());
            Set<String> there = ServiceRoutes.of(service);

            if (service != Service.GATEWAY) {
                // What the gateway tells of is a socket, no method of a resource.
                assertThat(there).as(service.module()).isNotEmpty();
                // What a resource inherits from the platform (dead letters) is not in its own class.
                assertThat(there)
                        .as(service.module())
                        .containsAll(told.stream()
                                .filter(call -> !call.contains("/dead-letters"))
                                .toList());
            }
            assertThat(there)
                    .filteredOn(call -> !told.contains(call))
                    .as("%s answers this and its document does not tell", service.module())
                    .isSubsetOf(INTERNAL);
        }
    }

    @TestFactory
    Stream<DynamicNode> shouldRefuseBadInputOfEveryCall() {
        return Arrays.stream(Service.values()).map(service -> {
            ApiDocument document = ApiDocument.of(service.module());
            return DynamicContainer.dynamicContainer(
                    service.module(),
                    Stream.concat(
                                    document.operations().stream(),
                                    ServiceRoutes.of(service).stream()
                                            .filter(INTERNAL::contains)
                                            .map(Operation::untold))
                            .map(operation -> DynamicTest.dynamicTest(
                                    operation.toString(), () -> new Attack(service, document, operation).run())));
        });
    }
}
