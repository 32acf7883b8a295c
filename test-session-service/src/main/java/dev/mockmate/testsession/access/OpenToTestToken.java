package dev.mockmate.testsession.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A call that a test token may make although its path names no candidate; the call itself keeps to the token's test. Calls whose
 * path has a {@code candidate_id} are open to the token of that candidate, all others answer 403 to test tokens.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface OpenToTestToken {}
