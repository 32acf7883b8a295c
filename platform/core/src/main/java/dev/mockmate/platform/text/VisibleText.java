package dev.mockmate.platform.text;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Text in which a reader sees something, as {@link Texts#isVisible} tells. It takes the place of {@code @NotBlank}, which knows
 * only some of the characters nobody sees. Null passes: {@code @NotNull} beside it makes the text required.
 */
@Documented
@Constraint(validatedBy = VisibleText.Check.class)
@Target({
    ElementType.FIELD,
    ElementType.METHOD,
    ElementType.PARAMETER,
    ElementType.TYPE_USE,
    ElementType.RECORD_COMPONENT
})
@Retention(RetentionPolicy.RUNTIME)
public @interface VisibleText {
    /** What the client is told. */
    String message() default "has no visible character";

    /** The constraint's groups. */
    Class<?>[] groups() default {};

    /** The constraint's payload. */
    Class<? extends Payload>[] payload() default {};

    /** Asks {@link Texts}. */
    final class Check implements ConstraintValidator<VisibleText, CharSequence> {
        @Override
        public boolean isValid(CharSequence text, ConstraintValidatorContext context) {
            return text == null || Texts.isVisible(text);
        }
    }
}
