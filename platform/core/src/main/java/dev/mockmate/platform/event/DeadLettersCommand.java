package dev.mockmate.platform.event;

import com.google.re2j.Pattern;
import dev.mockmate.contracts.Topics;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.kafka.common.KafkaException;

/**
 * The operator's command for dead letters: records that a service could not take, kept in {@code <topic>.dlq}.
 *
 * <pre>
 *   list    [topic…]                                        what waits, without its content
 *   replay  &lt;topic&gt; [--all | --id &lt;ce_id&gt; | --offset &lt;n&gt;]   sends it to the topic again
 *   discard &lt;topic&gt; (--all | --id &lt;ce_id&gt; | --offset &lt;n&gt;)   never mind it
 * </pre>
 *
 * <p>A replayed record is the original one: key, value and headers. All readers of the topic get it again; those who had its
 * effect skip it by its {@code ce_id}, provided it has one. What was replayed or discarded is remembered and waits no longer; a
 * record that fails again is a new dead letter.
 *
 * <p>It runs beside any service, from its libraries: {@code java -cp '<service>/lib/main/*'} with this class, Kafka's address
 * in {@code KAFKA_BOOTSTRAP_SERVERS}. Exit codes: 0 done or nothing to do, 1 not done, 2 wrong arguments.
 */
public final class DeadLettersCommand {
    private static final Pattern CONTROLS = Pattern.compile("[[:cntrl:]]+");
    private static final int DONE = 0;
    private static final int NOT_DONE = 1;
    private static final int WRONG_ARGUMENTS = 2;

    private static final int LONGEST_FIELD = 100;
    private static final String ROW = "%9s  %8s  %-44s  %-36s  %-36s  %s%n";
    private static final String USAGE = """
            usage: dead-letters list [topic…]
                   dead-letters replay <topic> [--all | --id <ce_id> | --offset <n>]
                   dead-letters discard <topic> (--all | --id <ce_id> | --offset <n>)
            """;

    private final String bootstrap;
    private final PrintStream out;

    private DeadLettersCommand(String bootstrap, PrintStream out) {
        this.bootstrap = bootstrap;
        this.out = out;
    }

    public static void main(String[] args) {
        // A service's logging back end is not on the class path of its libraries alone.
        System.setProperty("slf4j.provider", "org.slf4j.helpers.NOP_FallbackServiceProvider");
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        String bootstrap =
                Optional.ofNullable(System.getenv("KAFKA_BOOTSTRAP_SERVERS")).orElse("localhost:9092");
        System.exit(run(bootstrap, System.out, System.err, args));
    }

    /** Runs one command and answers its exit code. */
    public static int run(String bootstrap, PrintStream out, PrintStream err, String... args) {
        try {
            new DeadLettersCommand(bootstrap, out).run(List.of(args));
            return DONE;
        } catch (IllegalArgumentException wrong) {
            err.println("dead-letters: " + wrong.getMessage());
            err.print(USAGE);
            return WRONG_ARGUMENTS;
        } catch (NotDoneException reason) {
            err.println("dead-letters: " + reason.getMessage());
            return NOT_DONE;
        } catch (KafkaException failure) {
            err.println(
                    "dead-letters: Kafka at " + bootstrap + " did not do it: " + oneLine(failure.getMessage()) + ".");
            return NOT_DONE;
        }
    }

    private void run(List<String> args) {
        if (args.isEmpty()) {
            throw new IllegalArgumentException("say what to do.");
        }
        List<String> rest = args.subList(1, args.size());
        switch (args.get(0)) {
            case "list" -> list(rest);
            case "replay" -> replay(rest);
            case "discard" -> discard(rest);
            case "--help", "-h", "help" -> out.print(USAGE);
            default -> throw new IllegalArgumentException("no command is called " + oneLine(args.get(0)) + ".");
        }
    }

    private void list(List<String> args) {
        List<String> topics = args.isEmpty()
                ? Topics.names()
                : args.stream().map(DeadLettersCommand::topic).toList();
        try (DeadLettersTopic letters = new DeadLettersTopic(bootstrap)) {
            for (String topic : topics) {
                print(topic, letters.waiting(topic));
            }
        }
    }

    private void print(String topic, List<DeadLetter> waiting) {
        out.println(
                Topics.deadLetters(topic) + ": " + (waiting.isEmpty() ? "nothing waits" : waiting.size() + " wait"));
        if (waiting.isEmpty()) {
            return;
        }
        out.printf(Locale.ROOT, ROW, "partition", "offset", "ce_type", "ce_id", "key", "failure");
        for (DeadLetter letter : waiting) {
            out.printf(
                    Locale.ROOT,
                    ROW,
                    letter.partition(),
                    letter.offset(),
                    shown(letter.header(EventHeaders.TYPE)),
                    shown(letter.header(EventHeaders.ID)),
                    shown(letter.key()),
                    oneLine(letter.failure()));
        }
    }

    private void replay(List<String> args) {
        String topic = topicOf(args);
        Predicate<DeadLetter> chosen = args.size() == 1 ? letter -> true : choice(args);
        try (DeadLettersTopic letters = new DeadLettersTopic(bootstrap)) {
            List<DeadLetter> wanted = chosen(letters, topic, args, chosen);
            letters.replay(topic, wanted);
            out.println("Replayed " + wanted.size() + " from " + Topics.deadLetters(topic) + " to " + topic + ".");
        }
    }

    private void discard(List<String> args) {
        String topic = topicOf(args);
        if (args.size() == 1) {
            throw new IllegalArgumentException("say which to discard.");
        }
        Predicate<DeadLetter> chosen = choice(args);
        try (DeadLettersTopic letters = new DeadLettersTopic(bootstrap)) {
            List<DeadLetter> wanted = chosen(letters, topic, args, chosen);
            letters.discard(topic, wanted);
            out.println("Discarded " + wanted.size() + " of " + Topics.deadLetters(topic) + ".");
        }
    }

    /** What of the waiting ones is meant. A single one that waits no longer is no failure, one that never was is. */
    private static List<DeadLetter> chosen(
            DeadLettersTopic letters, String topic, List<String> args, Predicate<DeadLetter> chosen) {
        List<DeadLetter> waiting =
                letters.waiting(topic).stream().filter(chosen).toList();
        boolean single = args.size() == 3;
        if (waiting.isEmpty() && single && letters.stored(topic).stream().noneMatch(chosen)) {
            throw new NotDoneException(Topics.deadLetters(topic) + " holds no record with "
                    + args.get(1).substring(2) + " " + oneLine(args.get(2)) + ".");
        }
        return waiting;
    }

    private static Predicate<DeadLetter> choice(List<String> args) {
        if (args.size() == 2 && args.get(1).equals("--all")) {
            return letter -> true;
        }
        if (args.size() == 3 && args.get(1).equals("--id")) {
            return letter ->
                    letter.header(EventHeaders.ID).filter(args.get(2)::equals).isPresent();
        }
        if (args.size() == 3 && args.get(1).equals("--offset")) {
            long offset = number(args.get(2));
            return letter -> letter.offset() == offset;
        }
        throw new IllegalArgumentException("cannot make sense of " + oneLine(String.join(" ", args)) + ".");
    }

    private static String topicOf(List<String> args) {
        if (args.isEmpty()) {
            throw new IllegalArgumentException("say which topic.");
        }
        return topic(args.get(0));
    }

    /** Takes the topic's name with or without the ending of its dead letters. */
    private static String topic(String name) {
        List<String> matching = new ArrayList<>(Topics.names());
        matching.removeIf(
                topic -> !topic.equals(name) && !Topics.deadLetters(topic).equals(name));
        if (matching.isEmpty()) {
            throw new IllegalArgumentException(
                    oneLine(name) + " is no topic; there are " + String.join(", ", Topics.names()) + ".");
        }
        return matching.get(0);
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(oneLine(text) + " is no offset.");
        }
    }

    private static String shown(Optional<String> value) {
        return value.map(DeadLettersCommand::oneLine).orElse("-");
    }

    /** A record that is no event of ours may hold anything, control characters for the terminal included. */
    private static String oneLine(String text) {
        String clean = CONTROLS.matcher(String.valueOf(text)).replaceAll(" ").strip();
        return clean.length() <= LONGEST_FIELD ? clean : clean.substring(0, LONGEST_FIELD) + "…";
    }

    /** Why a command did not do what it was asked to; one sentence for the operator. */
    static final class NotDoneException extends RuntimeException {
        NotDoneException(String message) {
            super(message);
        }
    }
}
