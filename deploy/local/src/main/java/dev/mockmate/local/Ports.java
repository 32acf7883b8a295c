package dev.mockmate.local;

import dev.mockmate.platform.embedded.FreePorts;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Every port the stack binds, all on the loopback interface.
 *
 * @param origin the one address clients use
 * @param services HTTP port per service
 * @param management health and metrics port per service
 */
public record Ports(
        int origin,
        int keycloak,
        int postgres,
        int kafka,
        int kafkaController,
        Map<Service, Integer> services,
        Map<Service, Integer> management) {

    public Ports {
        services = Map.copyOf(services);
        management = Map.copyOf(management);
    }

    /**
     * The documented ports. PostgreSQL and Kafka keep off their customary ones, which a developer's own installation may
     * use.
     */
    public static Ports documented() {
        Map<Service, Integer> services = new EnumMap<>(Service.class);
        Map<Service, Integer> management = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            services.put(service, service.defaultPort());
            management.put(service, service.defaultManagementPort());
        }
        return new Ports(8080, 8180, 15432, 19092, 19093, services, management);
    }

    /** Ports nobody uses now, for a stack beside another one. */
    public static Ports free() {
        Service[] all = Service.values();
        List<Integer> found = FreePorts.take(5 + 2 * all.length);
        Map<Service, Integer> services = new EnumMap<>(Service.class);
        Map<Service, Integer> management = new EnumMap<>(Service.class);
        for (int i = 0; i < all.length; i++) {
            services.put(all[i], found.get(5 + 2 * i));
            management.put(all[i], found.get(6 + 2 * i));
        }
        return new Ports(found.get(0), found.get(1), found.get(2), found.get(3), found.get(4), services, management);
    }

    /** The same ports but for the origin's. */
    public Ports withOrigin(int port) {
        return new Ports(port, keycloak, postgres, kafka, kafkaController, services, management);
    }

    /** What each port is for, in the order they are checked. */
    public Map<Integer, String> purposes() {
        Map<Integer, String> purposes = new LinkedHashMap<>();
        purposes.put(origin, "the one origin");
        purposes.put(keycloak, "Keycloak");
        purposes.put(postgres, "PostgreSQL");
        purposes.put(kafka, "Kafka");
        purposes.put(kafkaController, "Kafka's controller");
        for (Service service : Service.values()) {
            purposes.put(services.get(service), service.module());
            purposes.put(management.get(service), service.module() + "'s health and metrics");
        }
        return purposes;
    }
}
