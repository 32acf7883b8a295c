package dev.mockmate.local.origin;

import dev.mockmate.local.Service;
import io.netty.channel.ConnectTimeoutException;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.net.ConnectException;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/** What the origin adds to the library's way there and back: headers, watched bodies, one repetition, problem bodies. */
final class Forwarding implements ProxyInterceptor {

    private static final String CALL = "call";

    private final Function<HttpServerRequest, Call> callOf;
    private final int originPort;

    Forwarding(Function<HttpServerRequest, Call> callOf, int originPort) {
        this.callOf = callOf;
        this.originPort = originPort;
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        ProxyRequest there = context.request();
        Call call = callOf.apply(there.proxiedRequest());
        context.set(CALL, call);
        boolean gateway = call.target().part().equals(Service.GATEWAY.module());
        ForwardedHead.forPart(there.headers(), call.request(), originPort, gateway);
        there.setURI(call.target().uri()).setAuthority(ForwardedHead.host(call.request(), originPort));
        call.body()
                .ifPresentOrElse(
                        body -> there.setBody(Body.body(body, there.getBody().length())), () -> {
                            there.setBody(null);
                            call.request().resume();
                        });
        return context.sendRequest()
                // A pooled connection may have died with a part that was restarted since.
                .recover(broken -> mayRepeat(call, broken) ? context.sendRequest() : Future.failedFuture(broken))
                .onSuccess(answer -> call.partAnswers())
                .recover(failure -> Future.succeededFuture(refusal(there, call, failure)));
    }

    static Call call(ProxyContext context) {
        return context.get(CALL, Call.class);
    }

    private static boolean mayRepeat(Call call, Throwable failure) {
        return call.isRepeatable() && !call.isClientGone() && !call.isOverdue() && !isUnreachable(failure);
    }

    private static ProxyResponse refusal(ProxyRequest there, Call call, Throwable failure) {
        Problem problem = problem(call, failure);
        ProxyResponse back = there.release().response();
        back.setStatusCode(problem.status());
        if (problem.status() == 503) {
            back.putHeader(HttpHeaders.RETRY_AFTER, "1");
        }
        return say(back, problem, call.request());
    }

    private static Problem problem(Call call, Throwable failure) {
        String part = call.target().part();
        if (call.body().filter(WatchedBody::isTooSlow).isPresent()) {
            return new Problem(408, "request-timeout", "The request body came too slowly.");
        }
        return call.isOverdue()
                ? new Problem(504, "gateway-timeout", part + " did not answer in time.")
                : problem(part, failure);
    }

    /** Why a part could not be asked. */
    static Problem problem(String part, Throwable failure) {
        if (failure instanceof ConnectException && !(failure instanceof ConnectTimeoutException)) {
            return new Problem(503, "unavailable", part + " is not running.");
        }
        return isUnreachable(failure)
                ? new Problem(503, "unavailable", part + " takes no more calls at the moment.")
                : new Problem(502, "bad-gateway", part + " broke off before it answered.");
    }

    /** No connection could be had, so the part has not heard of the call. */
    private static boolean isUnreachable(Throwable failure) {
        return failure instanceof ConnectException
                || failure instanceof ConnectionPoolTooBusyException
                || failure instanceof TimeoutException;
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        ProxyResponse back = context.response();
        Call call = call(context);
        ForwardedHead.dropOfOneConnection(back.headers());
        int status = back.getStatusCode();
        if (status == 204 || status == 304) {
            drop(back);
        } else if (isBareRefusal(back, call)) {
            drop(back);
            say(back, Problem.ofStatus(status), call.request());
        }
        return context.sendResponse();
    }

    /** Frameworks refuse some requests by themselves, with a status alone. */
    private static boolean isBareRefusal(ProxyResponse back, Call call) {
        return back.getStatusCode() >= 400
                && call.request().method() != HttpMethod.HEAD
                && !call.target().part().equals(Routes.KEYCLOAK)
                && saysNothing(back.headers());
    }

    static boolean saysNothing(MultiMap headers) {
        return "0".equals(headers.get(HttpHeaders.CONTENT_LENGTH));
    }

    private static void drop(ProxyResponse back) {
        Body unread = back.getBody();
        if (unread != null) {
            unread.stream().resume();
        }
        back.setBody(null);
    }

    private static ProxyResponse say(ProxyResponse back, Problem problem, HttpServerRequest request) {
        Buffer body = problem.body(Problem.rawPath(request));
        back.headers().remove(HttpHeaders.CONTENT_LENGTH);
        back.putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE);
        return back.setBody(Body.body(body));
    }
}
