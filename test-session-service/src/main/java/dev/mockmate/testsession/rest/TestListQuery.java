package dev.mockmate.testsession.rest;

import dev.mockmate.testsession.domain.TestFilter;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The filters of a list of tests, as a {@code @BeanParam}. */
public class TestListQuery {
    @QueryParam("question_id")
    @Parameter(description = "tests that ask this question")
    UUID question;

    @QueryParam("invitation_id")
    @Parameter(description = "the test of this invitation")
    UUID invitation;

    @BeanParam
    TimeRange begun;

    /** The filter for an organisation's tests; an empty one stands for all. */
    public TestFilter filter(Optional<String> status, Optional<String> organisation) {
        return new TestFilter(
                status,
                organisation,
                Optional.ofNullable(question),
                Optional.ofNullable(invitation),
                begun.first(),
                begun.end());
    }
}
