package dev.mockmate.systemtests;

import dev.mockmate.local.Service;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.Index;
import org.jboss.jandex.Indexer;
import org.jboss.jandex.MethodInfo;

/** The calls a service's own code answers, read from the classes of the artifact that runs, whatever its document says. */
final class ServiceRoutes {

    private static final String REST = "jakarta.ws.rs.";
    private static final List<String> METHODS = List.of("GET", "PUT", "POST", "DELETE", "PATCH");

    private ServiceRoutes() {}

    /** Each as {@code GET /path/{parameter}}. */
    static Set<String> of(Service service) {
        Set<String> routes = new TreeSet<>();
        Index classes =
                index(RunningStack.repository().resolve(service.module()).resolve("target/quarkus-app"));
        for (ClassInfo resource : classes.getKnownClasses()) {
            Optional<String> base = path(resource.declaredAnnotation(REST + "Path"));
            if (base.isPresent() && !resource.isInterface()) {
                resource.methods().forEach(method -> methodOf(method)
                        .ifPresent(verb ->
                                routes.add(verb + " " + joined(base.get(), path(method.annotation(REST + "Path"))))));
            }
        }
        return routes;
    }

    private static Optional<String> methodOf(MethodInfo method) {
        return METHODS.stream()
                .filter(verb -> method.hasAnnotation(REST + verb))
                .findFirst();
    }

    private static Optional<String> path(AnnotationInstance annotation) {
        return Optional.ofNullable(annotation).map(found -> found.value().asString());
    }

    private static String joined(String base, Optional<String> below) {
        String path = ("/" + base + "/" + below.orElse("")).replaceAll("/+", "/");
        // A parameter may carry a pattern: {id: [0-9]+}
        return path.replaceAll("\\{\\s*(\\w+)\\s*:[^}]*}", "{$1}").replaceAll("(.)/$", "$1");
    }

    private static Index index(Path app) {
        Indexer indexer = new Indexer();
        for (Path jar : jars(app)) {
            try (JarFile opened = new JarFile(jar.toFile())) {
                for (var entry : (Iterable<java.util.jar.JarEntry>) opened.stream()::iterator) {
                    if (entry.getName().endsWith(".class")) {
                        try (InputStream in = opened.getInputStream(entry)) {
                            indexer.index(in);
                        }
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return indexer.complete();
    }

    private static Collection<Path> jars(Path app) {
        try (Stream<Path> own = Files.list(app.resolve("app"));
                Stream<Path> libraries = Files.list(app.resolve("lib/main"))) {
            return Stream.concat(
                            own,
                            libraries.filter(jar -> jar.getFileName().toString().startsWith("dev.mockmate.")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
