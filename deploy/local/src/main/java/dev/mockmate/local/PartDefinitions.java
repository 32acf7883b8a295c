package dev.mockmate.local;

import dev.mockmate.platform.embedded.KafkaMain;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** What processes a stack consists of: their commands and environments. */
final class PartDefinitions {
    private final StackOptions options;
    private final Secrets secrets;
    private final PartAddresses addresses;
    private final PidFiles pidFiles;
    private final BiConsumer<Part, Integer> onDeath;
    private final String java =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    /** @param onDeath told when one ends by itself, with its exit code */
    PartDefinitions(
            StackOptions options,
            Secrets secrets,
            PartAddresses addresses,
            PidFiles pidFiles,
            BiConsumer<Part, Integer> onDeath) {
        this.options = options;
        this.secrets = secrets;
        this.addresses = addresses;
        this.pidFiles = pidFiles;
        this.onDeath = onDeath;
    }

    /** The broker, with as many compilers as the services. */
    Part kafka() {
        List<String> command = new ArrayList<>(List.of(java, "-XX:+UseSerialGC", "-Xms48m", "-Xmx160m"));
        command.addAll(StackBuilder.MEMORY_FLAGS);
        if (options.jvmFlags().contains(StackBuilder.ONE_COMPILER)) {
            command.add(StackBuilder.ONE_COMPILER);
        }
        command.addAll(List.of(
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.util.logging.SimpleFormatter.format=%1$tFT%1$tT %4$s %3$s %5$s%6$s%n",
                "-cp",
                System.getProperty("java.class.path"),
                KafkaMain.class.getName(),
                options.dataDir().resolve("kafka").toString(),
                Integer.toString(options.ports().kafka()),
                Integer.toString(options.ports().kafkaController())));
        return part(LocalStack.KAFKA, command, Map.of());
    }

    /** The identity provider. */
    Part keycloak(Keycloak keycloak) {
        return part(LocalStack.KEYCLOAK, keycloak.command(options.ports().keycloak(), options.origin()), Map.of());
    }

    /** What it is run from. */
    KeycloakDistribution keycloakDistribution() {
        return new KeycloakDistribution(options.root(), java);
    }

    /** The realm it serves. */
    Keycloak.Realm realm() {
        return Keycloak.Realm.of(
                options.origin(),
                options.allowedOrigins(),
                options.moreCandidates(),
                secrets.of(ServiceEnvironment.GATEWAY_SECRET),
                secrets.of(ServiceEnvironment.PAGES_SECRET));
    }

    /** The services, replicas last. */
    List<Part> services() {
        ServiceEnvironment environment = new ServiceEnvironment(options, secrets);
        List<Part> defined = new ArrayList<>();
        for (Service service : options.services().stream().sorted().toList()) {
            defined.add(service(service.module(), service, environment));
        }
        for (StackOptions.Replica replica : options.replicas()) {
            defined.add(service(replica.name(), replica.service(), environment));
        }
        return defined;
    }

    private Part service(String name, Service service, ServiceEnvironment environment) {
        List<String> command = new ArrayList<>();
        command.add(java);
        command.addAll(options.jvmFlags());
        command.addAll(List.of("-jar", service.runner(options.root()).toString()));
        return part(
                name,
                command,
                environment.of(
                        name,
                        service,
                        addresses.port(name),
                        addresses.managementPort(name).orElseThrow()));
    }

    private Part part(String name, List<String> command, Map<String, String> environment) {
        return new Part(name, command, environment, options.dataDir(), pidFiles, onDeath);
    }
}
