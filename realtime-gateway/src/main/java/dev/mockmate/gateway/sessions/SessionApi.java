package dev.mockmate.gateway.sessions;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestResponse;

/** session-service's calls as the contract has them; {@code authorization} is the caller's own {@code Bearer …}. */
@RegisterRestClient(configKey = "session-service")
@Path("/api/sessions/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
interface SessionApi {
    @GET
    Uni<SessionView> get(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, @PathParam("id") UUID id);

    @GET
    @Path("/status")
    Uni<StatusView> status(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, @PathParam("id") UUID id);

    /** 200 when active, 202 while billing has not decided. */
    @POST
    @Path("/activate")
    Uni<RestResponse<Void>> activate(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, @PathParam("id") UUID id);

    @PUT
    @Path("/heartbeat")
    Uni<HeartbeatView> heartbeat(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @PathParam("id") UUID id,
            Map<String, String> body);

    @POST
    @Path("/timer/pause")
    Uni<TimerView> pause(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @PathParam("id") UUID id,
            Map<String, String> body);

    @POST
    @Path("/timer/resume")
    Uni<TimerView> resume(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, @PathParam("id") UUID id);

    @POST
    @Path("/disconnect")
    Uni<SessionView> disconnect(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @PathParam("id") UUID id,
            Map<String, String> body);

    @POST
    @Path("/complete")
    Uni<SessionView> complete(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @PathParam("id") UUID id,
            Map<String, String> body);
}
