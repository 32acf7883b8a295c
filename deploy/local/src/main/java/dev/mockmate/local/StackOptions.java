package dev.mockmate.local;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a stack is to be.
 *
 * @param root the repository with its built artifacts
 * @param dataDir holds databases, logs, notes about processes and {@code stack.json}
 * @param services which of the five run
 * @param environment further environment variables per part name
 * @param replicas further instances of a service
 * @param jvmFlags of each service; the broker has as many compilers
 * @param allowedOrigins of web pages elsewhere that may call and open sockets, beside the one origin's own
 * @param moreCandidates users {@code load1} … beside the documented ones
 * @param postgresSettings of {@code postgresql.conf}, on top of the stack's own
 */
record StackOptions(
        Path root,
        Path dataDir,
        Ports ports,
        boolean fresh,
        Set<Service> services,
        Map<String, Map<String, String>> environment,
        List<Replica> replicas,
        List<String> jvmFlags,
        List<String> allowedOrigins,
        int moreCandidates,
        Map<String, String> postgresSettings) {

    /** One more instance of a service; it shares the service's database. */
    record Replica(String name, Service service, int port, int managementPort) {}

    StackOptions {
        root = root.toAbsolutePath().normalize();
        dataDir = dataDir.toAbsolutePath().normalize();
        services = Set.copyOf(services);
        environment = Map.copyOf(environment);
        replicas = List.copyOf(replicas);
        jvmFlags = List.copyOf(jvmFlags);
        allowedOrigins = List.copyOf(allowedOrigins);
        postgresSettings = Map.copyOf(postgresSettings);
    }

    String origin() {
        return "http://localhost:" + ports.origin();
    }
}
