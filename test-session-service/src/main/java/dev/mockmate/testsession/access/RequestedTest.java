package dev.mockmate.testsession.access;

import dev.mockmate.platform.problem.ProblemException;
import dev.mockmate.platform.text.UuidText;
import dev.mockmate.testsession.domain.TestSelection;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/**
 * Which test a call is about, as a {@code @BeanParam}: the candidate of the path, and {@code ?test_id=} where the newest is not
 * meant. Recruiters meet their organisation's tests, holders of a test token their own, candidates all of theirs.
 */
public class RequestedTest {
    @PathParam("candidate_id")
    UUID candidate;

    @QueryParam("test_id")
    @Parameter(description = "one of the candidate's tests; the newest without it")
    UUID test;

    /** What a request says before it reaches its resource. */
    public static RequestedTest of(UriInfo uri) {
        RequestedTest requested = new RequestedTest();
        requested.candidate = UuidText.parse(uri.getPathParameters().getFirst("candidate_id"));
        String test = uri.getQueryParameters().getFirst("test_id");
        requested.test = test == null ? null : UuidText.parse(test);
        return requested;
    }

    /** Whose test it is. */
    public UUID candidate() {
        return candidate;
    }

    /**
     * The test as the caller means it.
     *
     * @throws ProblemException not found: that another candidate has a test is not told
     */
    public TestSelection selection(TestCaller caller) {
        if (caller.conducts()) {
            return new TestSelection(candidate, caller.organisation(), Optional.empty(), Optional.ofNullable(test));
        }
        if (!caller.userId().equals(candidate)) {
            throw ProblemException.notFound();
        }
        return new TestSelection(
                candidate,
                Optional.empty(),
                caller.testToken().map(TestToken::invitationId),
                Optional.ofNullable(test));
    }
}
