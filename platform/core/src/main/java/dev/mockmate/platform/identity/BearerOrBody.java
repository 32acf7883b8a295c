package dev.mockmate.platform.identity;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A call whose body may hold what takes the bearer's place. Which of the two counts is known when the body was read, so the filters
 * refuse no bearer before it: the call asks for the caller where the bearer counts, and compares a session token's session with its
 * own by {@link Caller#requireScope}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface BearerOrBody {}
