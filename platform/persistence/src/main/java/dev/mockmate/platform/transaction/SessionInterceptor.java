package dev.mockmate.platform.transaction;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/** Gives methods that are {@link InSession} their session. */
@InSession
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 200)
class SessionInterceptor {
    private final Transactions transactions;

    SessionInterceptor(Transactions transactions) {
        this.transactions = transactions;
    }

    @AroundInvoke
    Object inSession(InvocationContext method) {
        return transactions.inSession(() -> proceed(method));
    }

    @SuppressWarnings("unchecked")
    private static Uni<Object> proceed(InvocationContext method) {
        try {
            return (Uni<Object>) method.proceed();
        } catch (Exception failure) {
            return Uni.createFrom().failure(failure);
        }
    }
}
