package dev.mockmate.platform.identity;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A call that a token bound to one session may make; to all others such a token is answered 403. On a class it holds for all of
 * its calls, a method's own goes before it.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface OpenToSessionToken {
    /**
     * The path parameter that must be the token's session. Empty when the path names something of a session instead: then the
     * call itself compares that session with the token's, by {@link Caller#maySee(java.util.UUID, java.util.UUID)}, {@link
     * Caller#owns(java.util.UUID, java.util.UUID)} or {@link Caller#requireScope}.
     */
    String value() default "";

    /**
     * Whether the call itself refuses the token of a connection that a newer one took the place of, because it has an answer of
     * its own for it. Otherwise such a token is answered 401 before the call begins.
     */
    boolean checksConnection() default false;
}
