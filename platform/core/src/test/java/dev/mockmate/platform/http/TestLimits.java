package dev.mockmate.platform.http;

import dev.mockmate.platform.limits.LimitsConfig;
import io.quarkus.runtime.configuration.DurationConverter;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import io.smallrye.config.WithDefault;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Limits of a test: the product's, but for what the test sets. */
public final class TestLimits {
    private TestLimits() {}

    /** {@code set} by the names operators know, without their prefix. */
    public static LimitsConfig with(Map<String, String> set) {
        return (LimitsConfig) Proxy.newProxyInstance(
                TestLimits.class.getClassLoader(),
                new Class<?>[] {LimitsConfig.class},
                (proxy, method, none) -> value(method, set));
    }

    private static Object value(Method method, Map<String, String> set) {
        String name = method.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
        WithDefault usual = method.getAnnotation(WithDefault.class);
        String text = set.getOrDefault(name, usual == null ? null : usual.value());
        Class<?> type = method.getReturnType();
        if (type == int.class) {
            return Integer.valueOf(text);
        }
        if (type == Optional.class) {
            return Optional.ofNullable(text)
                    .map(one -> name.endsWith("-paths") && name.startsWith("own") ? Set.of(one) : one);
        }
        return type == Duration.class ? new DurationConverter().convert(text) : new MemorySizeConverter().convert(text);
    }
}
