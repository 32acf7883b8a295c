package dev.mockmate.interview.recording.rest;

import dev.mockmate.interview.recording.application.AudioStore;
import dev.mockmate.platform.problem.ProblemException;
import dev.mockmate.platform.problem.RedactedException;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerHttpResponse;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyWriter;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/**
 * Sends recordings at the pace the client takes them, never more than a buffer ahead. The framework's own streams would say
 * nothing of the length and leave an answer open that breaks off: here its connection is cut, so that no part looks like the
 * whole.
 */
@Provider
public class RecordingWriter implements ServerMessageBodyWriter<RecordingBytes> {
    private static final Logger LOG = Logger.getLogger(RecordingWriter.class);

    @Override
    public boolean isWriteable(
            Class<?> type, Type genericType, ResteasyReactiveResourceInfo target, MediaType mediaType) {
        return type == RecordingBytes.class;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == RecordingBytes.class;
    }

    @Override
    public void writeResponse(RecordingBytes body, Type genericType, ServerRequestContext context) {
        ResteasyReactiveRequestContext request = (ResteasyReactiveRequestContext) context;
        ServerHttpResponse response = context.serverResponse();
        response.setResponseHeader(HttpHeaders.CONTENT_LENGTH, Long.toString(body.length()));
        RoutingContext exchange = request.unwrap(RoutingContext.class);
        if (exchange.request().method() == HttpMethod.HEAD) {
            response.end();
            return;
        }
        request.suspend();
        Cancellable sending = body.bytes()
                .onItem()
                .transformToUniAndConcatenate(part -> Uni.createFrom().completionStage(response.write(part.getBytes())))
                .subscribe()
                .with(ignored -> {}, failure -> broke(failure, request, exchange), () -> {
                    response.end();
                    request.resume();
                });
        response.addCloseHandler(sending::cancel);
    }

    private static void broke(Throwable failure, ResteasyReactiveRequestContext request, RoutingContext exchange) {
        if (exchange.response().headWritten()) {
            LOG.warnf("recording broke off cause=%s", new RedactedException(failure).getMessage());
            exchange.response().reset();
            return;
        }
        request.serverResponse().removeResponseHeader(HttpHeaders.CONTENT_LENGTH);
        request.resume(failure instanceof AudioStore.MissingException ? ProblemException.notFound() : failure);
    }

    @Override
    public void writeTo(
            RecordingBytes body,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        throw new IOException("recordings are written without blocking");
    }
}
