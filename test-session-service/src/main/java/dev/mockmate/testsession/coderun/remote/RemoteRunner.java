package dev.mockmate.testsession.coderun.remote;

import dev.mockmate.testsession.coderun.application.CodeRunner;
import dev.mockmate.testsession.coderun.domain.Program;
import dev.mockmate.testsession.coderun.domain.ProgramRun;
import dev.mockmate.testsession.coderun.remote.RemoteCalls.RemoteFailureException;
import dev.mockmate.testsession.question.domain.ExecutionLimits;
import dev.mockmate.testsession.question.domain.Language;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * A runner of somebody else that takes source and input together: it builds once per test, so a program that cannot be built is
 * found at its first test. Whether it is there, and with which languages, is asked every half minute; while it is not, nothing is
 * sent to it and candidates are told so.
 */
public final class RemoteRunner implements CodeRunner, AutoCloseable {
    private static final Logger LOG = Logger.getLogger(RemoteRunner.class);
    private static final int ASK_EVERY_SECONDS = 30;

    private final RemoteProtocol protocol;
    private final ScheduledExecutorService asking = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "remote-runner");
        thread.setDaemon(true);
        return thread;
    });
    private volatile Map<Language, RemoteProtocol.Runtime> runtimes = Map.of();
    private volatile Availability availability = Availability.refused("the runner was not asked yet");

    /** Asks at once, which blocks, and then from time to time. */
    public RemoteRunner(RemoteProtocol protocol) {
        this.protocol = protocol;
        ask();
        asking.scheduleWithFixedDelay(this::ask, ASK_EVERY_SECONDS, ASK_EVERY_SECONDS, TimeUnit.SECONDS);
    }

    private void ask() {
        try {
            Map<Language, RemoteProtocol.Runtime> found = protocol.runtimes();
            runtimes = found;
            availability = found.isEmpty()
                    ? Availability.refused(protocol.name() + " has none of the languages")
                    : new Availability(versions(found), Optional.empty());
        } catch (RemoteFailureException | RuntimeException failed) {
            LOG.warnf("runner is not available name=%s cause=%s", protocol.name(), failed.getMessage());
            availability = Availability.refused(protocol.name() + " cannot be used: " + failed.getMessage());
        }
    }

    private static Map<Language, String> versions(Map<Language, RemoteProtocol.Runtime> runtimes) {
        return runtimes.entrySet().stream()
                .collect(java.util.stream.Collectors.toMap(
                        Map.Entry::getKey, runtime -> runtime.getValue().version()));
    }

    @Override
    public Availability availability() {
        return availability;
    }

    @Override
    public Built build(Program program) {
        RemoteProtocol.Runtime runtime = Optional.ofNullable(runtimes.get(program.language()))
                .orElseThrow(() -> new IllegalStateException(
                        protocol.name() + " has no " + program.language().label()));
        return new SentEachTime(protocol, runtime, program);
    }

    @Override
    public void close() {
        asking.shutdownNow();
    }

    private record SentEachTime(RemoteProtocol protocol, RemoteProtocol.Runtime runtime, Program program)
            implements Built {
        @Override
        public Optional<String> failure() {
            return Optional.empty();
        }

        @Override
        public ProgramRun run(String input, ExecutionLimits limits) {
            try {
                return protocol.run(runtime, program, input, limits);
            } catch (RemoteFailureException failed) {
                LOG.warnf("runner failed name=%s cause=%s", protocol.name(), failed.getMessage());
                return ProgramRun.failed("");
            } catch (ClassCastException | IllegalArgumentException | NullPointerException rubbish) {
                LOG.warnf("runner answered rubbish name=%s", protocol.name());
                return ProgramRun.failed("");
            }
        }

        @Override
        public void close() {
            // Nothing is kept there.
        }
    }
}
