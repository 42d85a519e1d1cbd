package org.curlew.engine.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.curlew.spi.InvalidInput;
import org.curlew.spi.Violation;
import tools.jackson.databind.JsonNode;

/** Reads the fields of one JSON object and collects every violation instead of stopping at the first. */
public final class JsonFields {

    private final String document;
    private final JsonNode node;
    private final String path;
    private final List<Violation> violations;

    /** @param document what the whole document is, for messages about its root, such as {@code experiment} */
    public JsonFields(String document, JsonNode node, String path, List<Violation> violations, String... known) {
        this.document = document;
        this.node = node;
        this.path = path;
        this.violations = violations;
        if (!node.isObject()) {
            violations.add(new Violation(path, where() + " must be an object; got " + shown(node)));
            return;
        }
        for (String name : node.propertyNames()) {
            if (!List.of(known).contains(name)) {
                violations.add(new Violation(
                        path + "/" + name,
                        where() + ": there is no field " + name + "; known: " + String.join(", ", known)));
            }
        }
    }

    public Optional<JsonFields> object(String name, String... known) {
        return present(name, true).map(n -> new JsonFields(document, n, path + "/" + name, violations, known));
    }

    public Optional<JsonFields> optionalObject(String name, String... known) {
        return present(name, false).map(n -> new JsonFields(document, n, path + "/" + name, violations, known));
    }

    public List<JsonFields> objects(String name, String... known) {
        List<JsonFields> all = new ArrayList<>();
        List<JsonNode> nodes = elements(name);
        for (int i = 0; i < nodes.size(); i++) {
            all.add(new JsonFields(document, nodes.get(i), path + "/" + name + "/" + i, violations, known));
        }
        return all;
    }

    public List<JsonNode> elements(String name) {
        Optional<JsonNode> found = present(name, false);
        if (found.isPresent() && !found.get().isArray()) {
            violate(name, "must be a list; got " + shown(found.get()));
            return List.of();
        }
        return found.map(n -> List.copyOf(n.values())).orElse(List.of());
    }

    public Optional<JsonNode> present(String name, boolean required) {
        JsonNode field = node.isObject() ? node.get(name) : null;
        if (field == null || field.isNull()) {
            if (required && node.isObject()) {
                violate(name, "is missing");
            }
            return Optional.empty();
        }
        return Optional.of(field);
    }

    public String text(String name, String initial) {
        Optional<JsonNode> found = present(name, initial == null);
        if (found.isPresent() && !found.get().isString()) {
            violate(name, "must be text; got " + shown(found.get()));
            return initial;
        }
        return found.map(JsonNode::stringValue).orElse(initial);
    }

    public boolean flag(String name, boolean initial) {
        Optional<JsonNode> found = present(name, false);
        if (found.isPresent() && !found.get().isBoolean()) {
            violate(name, "must be true or false; got " + shown(found.get()));
            return initial;
        }
        return found.map(JsonNode::booleanValue).orElse(initial);
    }

    public long whole(String name, Long initial, long min, long max) {
        double value = number(name, initial == null ? null : initial.doubleValue(), min, max);
        if (value != Math.rint(value)) {
            violate(name, "must be a whole number; got " + value);
        }
        return (long) value;
    }

    public double number(String name, Double initial, double min, double max) {
        Optional<JsonNode> found = present(name, initial == null);
        double fallback = initial == null ? min : initial;
        if (found.isEmpty()) {
            return fallback;
        }
        double value = found.get().isNumber() ? found.get().doubleValue() : Double.NaN;
        if (!(value >= min && value <= max)) {
            violate(name, "must lie in [" + figure(min) + ", " + figure(max) + "]; got " + shown(found.get()));
            return fallback;
        }
        return value;
    }

    /** What the supplier makes, or nothing and its violations, placed under this object. */
    public <T> Optional<T> attempt(Supplier<T> supplier) {
        try {
            return Optional.of(supplier.get());
        } catch (InvalidInput mistake) {
            violations.addAll(mistake.under(path).violations());
            return Optional.empty();
        }
    }

    public <E extends Enum<E>> E word(String name, E initial, Class<E> type, Function<E, String> label) {
        String given = text(name, label.apply(initial));
        for (E constant : type.getEnumConstants()) {
            if (label.apply(constant).equals(given)) {
                return constant;
            }
        }
        List<String> known =
                java.util.Arrays.stream(type.getEnumConstants()).map(label).toList();
        violate(name, "must be one of " + String.join(", ", known) + "; got " + given);
        return initial;
    }

    public void violate(String name, String demand) {
        violations.add(new Violation(path + "/" + name, where() + ": " + name + " " + demand));
    }

    private String where() {
        return path.isEmpty() ? document : path.substring(1).replace('/', '.');
    }

    private static String figure(double d) {
        return d == Math.rint(d) && Math.abs(d) < 1e15 ? Long.toString((long) d) : Double.toString(d);
    }

    private static String shown(JsonNode node) {
        String text = node.toString();
        return text.length() > 60 ? text.substring(0, 60) + "..." : text;
    }
}
