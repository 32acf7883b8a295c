package dev.mockmate.platform.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The test runs programs that are not part of the build, by the names they have on the path ({@code chromium}, {@code pdftoppm}).
 * Where one is missing the test is skipped and says which; with {@code -Dmockmate.tools=required} it fails instead.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ExtendWith(RequiredTools.class)
public @interface RequiresTool {
    /** The programs. */
    String[] value();
}
