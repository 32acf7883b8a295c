package dev.mockmate.platform.http;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A call that may leave its body out, as it is without one, whatever media type a client names for nothing. A body that comes all the
 * same is of a type the call does not read: 415, so that nothing that was said is dropped.
 */
@NameBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface WithoutBody {}
