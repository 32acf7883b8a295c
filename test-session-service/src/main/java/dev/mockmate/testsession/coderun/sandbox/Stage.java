package dev.mockmate.testsession.coderun.sandbox;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * One process to run in the sandbox.
 *
 * @param command run in the box, an empty folder but for what the archive holds
 * @param input its standard input
 * @param archive a tar file that is unpacked in the box first
 */
record Stage(List<String> command, byte[] input, Optional<Path> archive, Limits limits) {

    /**
     * What it may use.
     *
     * @param cpuMs processor time of all its processes together
     * @param wallMs time by the clock
     * @param memoryKb memory of all its processes together, files in the box included
     * @param addressSpaceKb of each process; 0 for any: run-times with a heap of their own reserve far more than they use
     * @param outputBytes of standard output
     * @param processes processes and threads
     */
    record Limits(long cpuMs, long wallMs, long memoryKb, long addressSpaceKb, int outputBytes, int processes) {}
}
