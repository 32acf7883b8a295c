package dev.mockmate.platform.transaction;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A method that only reads, by itself or from several stores, and answers a {@code Uni}: in the session of the running transaction where there is one,
 * else in one of its own, which always closes, also when the caller has gone away.
 */
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface InSession {}
