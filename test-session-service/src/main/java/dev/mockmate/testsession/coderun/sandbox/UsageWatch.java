package dev.mockmate.testsession.coderun.sandbox;

import dev.mockmate.testsession.coderun.domain.ProgramRun.Ending;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What one run uses, by its control group or by looking at its processes, against what it may use. */
final class UsageWatch implements AutoCloseable {
    /** Looking at processes costs time; this often is enough for a memory bomb to overshoot by little. */
    private static final int LOOKS_SKIPPED = 2;

    private final Optional<ControlGroups.Group> group;
    private final ProcessGroup processes;
    private final Stage.Limits limits;
    private long cpuMs;
    private long peakKb;
    private int looks;

    private UsageWatch(Optional<ControlGroups.Group> group, ProcessGroup processes, Stage.Limits limits) {
        this.group = group;
        this.processes = processes;
        this.limits = limits;
    }

    /** What a run used. */
    record Use(long cpuMs, long memoryKb) {}

    static UsageWatch open(Optional<ControlGroups> groups, ProcessGroup processes, int uid, Stage.Limits limits)
            throws IOException {
        Optional<ControlGroups.Group> group = groups.isEmpty()
                ? Optional.empty()
                : Optional.of(groups.get().open(Integer.toString(uid), limits.memoryKb(), limits.processes() + 8));
        return new UsageWatch(group, processes, limits);
    }

    List<Path> doors() {
        return group.map(ControlGroups.Group::doors).orElse(List.of());
    }

    /** The limit it is over now. */
    Optional<Ending> over() throws IOException {
        look();
        if (cpuMs > limits.cpuMs()) {
            return Optional.of(Ending.TIME);
        }
        return group.isEmpty() && peakKb > limits.memoryKb() ? Optional.of(Ending.MEMORY) : Optional.empty();
    }

    private void look() throws IOException {
        if (group.isPresent()) {
            cpuMs = group.get().cpuMs();
        } else if (looks++ % LOOKS_SKIPPED == 0) {
            ProcessGroup.Use use = processes.use();
            cpuMs = Math.max(cpuMs, use.cpuMs());
            peakKb = Math.max(peakKb, use.memoryKb());
        }
    }

    /** What it used in all; without a control group as it was seen last. */
    Use use() throws IOException {
        if (group.isPresent()) {
            return new Use(group.get().cpuMs(), group.get().peakKb());
        }
        return new Use(cpuMs, peakKb);
    }

    /** How it ended, by what it used: the kernel may have stopped it first. */
    Ending judge(Ending ending, Use use, Stage.Limits most) throws IOException {
        if (group.isPresent() && group.get().outOfMemory() > 0) {
            return Ending.MEMORY;
        }
        return ending == Ending.EXITED && use.cpuMs() > most.cpuMs() ? Ending.TIME : ending;
    }

    @Override
    public void close() {
        group.ifPresent(ControlGroups.Group::close);
    }
}
