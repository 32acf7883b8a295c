package dev.mockmate.platform.http;

import dev.mockmate.platform.problem.CommonProblem;
import dev.mockmate.platform.problem.ProblemException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/** Refuses a body that nobody would read. */
@Provider
@WithoutBody
class UnreadableBody implements ContainerRequestFilter {
    private static final String CHUNKED = "Transfer-Encoding";

    @Override
    public void filter(ContainerRequestContext request) {
        String length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        boolean comes = request.getHeaderString(CHUNKED) != null || (length != null && !"0".equals(length.strip()));
        if (comes) {
            throw ProblemException.of(CommonProblem.UNSUPPORTED_MEDIA_TYPE, "Send Content-Type: application/json.");
        }
    }
}
