package dev.mockmate.campaign;

import dev.mockmate.local.LocalStack;
import dev.mockmate.local.Refusal;
import dev.mockmate.local.Service;
import dev.mockmate.local.StartFailure;
import dev.mockmate.local.ThrowawayStack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What {@code deploy/kill-campaign} runs: a campaign on a stack of its own, which it starts, stops and removes.
 *
 * <p>Exit codes: 0 no violation, 1 violations or not run to the end, 2 wrong arguments.
 */
public final class KillCampaign {
    private static final int KILLS = 200;

    private KillCampaign() {}

    public static void main(String[] args) {
        try {
            Plan plan = plan(List.of(args).iterator());
            System.exit(run(plan).violations().isEmpty() ? 0 : 1);
        } catch (IllegalArgumentException e) {
            System.err.println("deploy/kill-campaign: " + e.getMessage() + " (see deploy/kill-campaign --help)");
            System.exit(2);
        } catch (Refusal | StartFailure e) {
            System.err.println("deploy/kill-campaign: " + e.getMessage());
            System.exit(1);
        }
    }

    private static Report run(Plan plan) {
        System.out.println("seed " + plan.seed());
        try (ThrowawayStack throwaway = ThrowawayStack.start(
                "campaign",
                builder -> builder.services(EnumSet.of(Service.SESSION, Service.BILLING, Service.INTERVIEW)))) {
            Report report = Campaign.run(throwaway.stack(), plan, System.out::println);
            if (!report.violations().isEmpty()) {
                keepLogs(throwaway.stack());
            }
            System.out.println();
            report.lines().forEach(System.out::println);
            return report;
        }
    }

    private static void keepLogs(LocalStack stack) {
        Path kept = Path.of(System.getProperty("mockmate.root", ""), "deploy/campaign/target/logs");
        try (Stream<Path> logs = Files.list(stack.dataDir().resolve("logs"))) {
            Files.createDirectories(kept);
            for (Path log : logs.toList()) {
                Files.copy(log, kept.resolve(log.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
            System.out.println("Logs of all parts are in " + kept);
        } catch (IOException e) {
            throw new UncheckedIOException("Could not keep the logs", e);
        }
    }

    static Plan plan(Iterator<String> arguments) {
        int kills = KILLS;
        long seed = new SecureRandom().nextInt(Integer.MAX_VALUE);
        while (arguments.hasNext()) {
            String argument = arguments.next();
            switch (argument) {
                case "--kills" -> kills = Math.toIntExact(number(argument, arguments));
                case "--seed" -> seed = number(argument, arguments);
                default -> throw new IllegalArgumentException("Unknown argument " + argument);
            }
        }
        return Plan.of(kills, seed);
    }

    private static long number(String option, Iterator<String> arguments) {
        if (!arguments.hasNext()) {
            throw new IllegalArgumentException(option + " needs a number");
        }
        try {
            return Integer.parseInt(arguments.next());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(option + " needs a number");
        }
    }
}
