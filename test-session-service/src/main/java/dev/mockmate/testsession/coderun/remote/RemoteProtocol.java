package dev.mockmate.testsession.coderun.remote;

import dev.mockmate.testsession.coderun.domain.Program;
import dev.mockmate.testsession.coderun.domain.ProgramRun;
import dev.mockmate.testsession.coderun.remote.RemoteCalls.RemoteFailureException;
import dev.mockmate.testsession.question.domain.ExecutionLimits;
import dev.mockmate.testsession.question.domain.Language;
import java.util.Map;

/** How one kind of runner is spoken to. */
public interface RemoteProtocol {
    /** As the log and candidates read it. */
    String name();

    /** What it runs our languages with. */
    Map<Language, Runtime> runtimes() throws RemoteFailureException;

    /** Builds and runs a program; unchecked exceptions of casts mean that its answer was not as documented. */
    ProgramRun run(Runtime runtime, Program program, String input, ExecutionLimits limits)
            throws RemoteFailureException;

    /**
     * A compiler or interpreter there.
     *
     * @param id what it is asked for by
     * @param version what people read
     */
    record Runtime(String id, String version) {}
}
