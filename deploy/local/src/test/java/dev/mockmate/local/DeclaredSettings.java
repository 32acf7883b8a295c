package dev.mockmate.local;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The settings that the services' configuration interfaces declare, read from their sources. */
final class DeclaredSettings {
    private static final String SHARED = "platform/core";

    private final DocTrees docs;
    private final Map<String, TreePath> types = new HashMap<>();
    private final Map<String, Map<String, String>> assigned;
    private final List<Setting> found = new ArrayList<>();

    /**
     * A setting.
     *
     * @param shownDefault what counts when nobody sets it, as the table has it; a dash for nothing
     * @param meaning the first sentence of its documentation
     */
    record Setting(String module, String key, String shownDefault, String meaning) {
        /** Its row of the table. */
        String row() {
            return "| `" + key + "` | " + shownDefault + " | " + meaning + " |";
        }
    }

    private DeclaredSettings(DocTrees docs, Map<String, Map<String, String>> assigned) {
        this.docs = docs;
        this.assigned = assigned;
    }

    /** All of them, by module. */
    static List<Setting> of(Path root) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            List<Path> sources = files(root, "Config.java", "Limits.java").toList();
            JavacTask parser = (JavacTask) compiler.getTask(
                    null,
                    files,
                    problem -> {},
                    List.of("-proc:none"),
                    null,
                    files.getJavaFileObjectsFromPaths(sources));
            DeclaredSettings settings = new DeclaredSettings(DocTrees.instance(parser), assigned(root));
            List<CompilationUnitTree> units = new ArrayList<>();
            parser.parse().forEach(units::add);
            units.forEach(settings::index);
            units.forEach(unit -> settings.collect(unit, root));
            return settings.found;
        }
    }

    /** The product's files whose names end so. */
    static Stream<Path> files(Path root, String... endings) {
        try {
            return Modules.folders(root).stream()
                    .filter(module -> Files.isDirectory(module.resolve("src/main")))
                    .sorted()
                    .flatMap(module -> under(module.resolve("src/main"), endings));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> under(Path folder, String... endings) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files
                    .filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What properties files of each module set themselves, which goes before the default of the declaration. */
    private static Map<String, Map<String, String>> assigned(Path root) throws IOException {
        Map<String, Map<String, String>> assigned = new HashMap<>();
        for (Path file : files(root, ".properties").toList()) {
            Properties properties = new Properties();
            try (InputStream in = Files.newInputStream(file)) {
                properties.load(in);
            }
            Map<String, String> ofModule = assigned.computeIfAbsent(module(root, file), none -> new HashMap<>());
            properties.forEach((key, value) -> ofModule.put(key.toString(), value.toString()));
        }
        return assigned;
    }

    private static String module(Path root, Path file) {
        return root.relativize(file).toString().replaceAll("/src/.*", "");
    }

    private void index(CompilationUnitTree unit) {
        unit.getTypeDecls().forEach(type -> index(new TreePath(new TreePath(unit), type)));
    }

    private void index(TreePath path) {
        if (path.getLeaf() instanceof ClassTree type) {
            types.put(type.getSimpleName().toString(), path);
            type.getMembers().forEach(member -> index(new TreePath(path, member)));
        }
    }

    private void collect(CompilationUnitTree unit, Path root) {
        String module = module(root, Path.of(unit.getSourceFile().toUri()));
        for (Tree type : unit.getTypeDecls()) {
            if (type instanceof ClassTree declared) {
                value(declared.getModifiers(), "ConfigMapping")
                        .ifPresent(prefix -> collect(new TreePath(new TreePath(unit), declared), module, prefix));
            }
        }
    }

    private void collect(TreePath path, String module, String prefix) {
        ClassTree type = (ClassTree) path.getLeaf();
        Map<String, TreePath> members = new HashMap<>();
        List<String> order = new ArrayList<>();
        for (Tree parent : type.getImplementsClause()) {
            members(types.get(parent.toString()), members, order);
        }
        members(path, members, order);
        order.forEach(name -> collectMember(members.get(name), module, prefix + "." + name));
    }

    private static void members(TreePath path, Map<String, TreePath> members, List<String> order) {
        for (Tree member : ((ClassTree) path.getLeaf()).getMembers()) {
            if (member instanceof MethodTree method
                    && !method.getModifiers().getFlags().contains(Modifier.DEFAULT)) {
                String name = kebab(method.getName().toString());
                if (!order.contains(name)) {
                    order.add(name);
                }
                members.put(name, new TreePath(path, method));
            }
        }
    }

    private void collectMember(TreePath path, String module, String key) {
        MethodTree method = (MethodTree) path.getLeaf();
        Tree type = method.getReturnType();
        String name = key;
        if (type instanceof ParameterizedTypeTree map
                && map.getType().toString().equals("Map")) {
            name += ".<name>";
            type = map.getTypeArguments().get(1);
        }
        TreePath group = types.get(type.toString());
        if (group != null && ((ClassTree) group.getLeaf()).getKind() == Tree.Kind.INTERFACE) {
            collect(group, module, name);
        } else {
            found.add(new Setting(module, name, shownDefault(method, module, name), meaning(path, method)));
        }
    }

    private String shownDefault(MethodTree method, String module, String key) {
        String declared = value(method.getModifiers(), "WithDefault").orElse("");
        String value = Stream.of(module, SHARED)
                .map(each -> assigned.getOrDefault(each, Map.of()).get(key))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(declared);
        return value.isEmpty() ? "–" : "`" + value.replace("|", "¦") + "`";
    }

    private String meaning(TreePath path, MethodTree method) {
        String text = Optional.ofNullable(docs.getDocComment(path))
                .orElse(method.getName().toString());
        return text.replaceAll("\\{@\\w+ #?([^}]*)}", "$1")
                .replaceAll("<[^>]+>", "")
                .replaceAll("\\s+", " ")
                .strip()
                .replace("|", "¦");
    }

    private static Optional<String> value(ModifiersTree modifiers, String annotation) {
        return modifiers.getAnnotations().stream()
                .filter(each -> each.getAnnotationType().toString().equals(annotation))
                .map(AnnotationTree::getArguments)
                .flatMap(List::stream)
                .map(DeclaredSettings::literal)
                .findFirst();
    }

    private static String literal(ExpressionTree argument) {
        ExpressionTree value = argument instanceof AssignmentTree named ? named.getExpression() : argument;
        return ((LiteralTree) value).getValue().toString();
    }

    private static String kebab(String name) {
        return name.replaceAll("(?<=.)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
