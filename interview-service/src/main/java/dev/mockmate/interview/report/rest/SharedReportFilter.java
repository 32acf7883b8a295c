package dev.mockmate.interview.report.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** What keeps the address of a shared report to itself, on every answer, refusals too. */
class SharedReportFilter {

    @ServerResponseFilter
    void keep(ContainerRequestContext request, ContainerResponseContext answer) {
        if (!request.getUriInfo().getRequestUri().getRawPath().startsWith("/api/shared-reports/")) {
            return;
        }
        MultivaluedMap<String, Object> headers = answer.getHeaders();
        headers.putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        headers.putSingle("Referrer-Policy", "no-referrer");
        headers.putSingle("X-Robots-Tag", "noindex, nofollow, noarchive");
        headers.putSingle("X-Content-Type-Options", "nosniff");
        headers.putSingle(HttpHeaders.VARY, HttpHeaders.ACCEPT);
    }
}
