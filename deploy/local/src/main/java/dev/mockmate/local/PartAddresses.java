package dev.mockmate.local;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Where each part of a stack answers. */
final class PartAddresses {
    private final Map<String, Integer> ports = new HashMap<>();
    private final Map<String, Integer> managementPorts = new HashMap<>();

    PartAddresses(StackOptions options) {
        Ports all = options.ports();
        ports.put(LocalStack.POSTGRES, all.postgres());
        ports.put(LocalStack.KAFKA, all.kafka());
        ports.put(LocalStack.KEYCLOAK, all.keycloak());
        for (Service service : Service.values()) {
            ports.put(service.module(), all.services().get(service));
            managementPorts.put(service.module(), all.management().get(service));
        }
        for (StackOptions.Replica replica : options.replicas()) {
            ports.put(replica.name(), replica.port());
            managementPorts.put(replica.name(), replica.managementPort());
        }
    }

    int port(String part) {
        return Optional.ofNullable(ports.get(part)).orElseThrow(() -> unknown(part));
    }

    String url(String part) {
        return "http://localhost:" + port(part);
    }

    /** Where health and metrics are; empty for parts that are no services. */
    Optional<Integer> managementPort(String part) {
        return Optional.ofNullable(managementPorts.get(part));
    }

    String managementUrl(String service) {
        return "http://localhost:" + managementPort(service).orElseThrow(() -> unknown(service));
    }

    static IllegalArgumentException unknown(String part) {
        return new IllegalArgumentException("No such part in this stack: " + part);
    }
}
