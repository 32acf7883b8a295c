package dev.mockmate.platform.embedded;

import java.nio.file.Path;

/**
 * Runs {@link LocalKafka} as a process of its own: {@code KafkaMain <dir> <port> <controllerPort>}.
 *
 * <p>SIGTERM stops the broker in order; after SIGKILL the next start on the same directory recovers its log. Prints one
 * line when it takes requests.
 */
public final class KafkaMain {

    private KafkaMain() {}

    public static void main(String[] args) {
        if (args.length != 3) {
            System.err.println("usage: KafkaMain <dir> <port> <controllerPort>");
            System.exit(2);
        }
        LocalKafka kafka = start(Path.of(args[0]), Integer.parseInt(args[1]), Integer.parseInt(args[2]));
        Runtime.getRuntime().addShutdownHook(new Thread(kafka::close, "kafka-closer"));
        System.out.println("Kafka takes requests at " + kafka.bootstrap());
        kafka.awaitShutdown();
    }

    private static LocalKafka start(Path dir, int port, int controllerPort) {
        try {
            return LocalKafka.start(dir, port, controllerPort);
        } catch (RuntimeException e) {
            e.printStackTrace();
            // Threads of a half-started broker would keep the process alive.
            Runtime.getRuntime().halt(1);
            throw e;
        }
    }
}
