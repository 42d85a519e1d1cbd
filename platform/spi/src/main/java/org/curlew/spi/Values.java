package org.curlew.spi;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The checked values of a part's parameters: every declared parameter has its value, nothing else is here. */
public final class Values {

    private final Map<String, Object> byName;

    private Values(Map<String, Object> byName) {
        this.byName = Collections.unmodifiableMap(byName);
    }

    /**
     * Checks what was given against the declarations and fills in the defaults.
     *
     * @param owner name of the part, for messages
     * @throws InvalidInput with every violation, paths relative to the parameters
     */
    public static Values of(String owner, List<Parameter> declared, Map<String, ?> given) {
        Map<String, Object> values = new LinkedHashMap<>();
        List<Violation> violations = new ArrayList<>();
        for (Parameter parameter : declared) {
            Object value = given.containsKey(parameter.name()) ? given.get(parameter.name()) : parameter.initial();
            if (value == null && parameter.optional()) {
                continue;
            }
            try {
                values.put(parameter.name(), new ParameterCheck(owner, parameter).legal(value));
            } catch (InvalidInput mistake) {
                violations.addAll(mistake.violations());
            }
        }
        String known = declared.stream().map(Parameter::name).collect(Collectors.joining(", "));
        for (String name : new TreeMap<>(given).keySet()) {
            if (declared.stream().noneMatch(p -> p.name().equals(name))) {
                String advice = known.isEmpty() ? "it has no parameters" : "known: " + known;
                violations.add(new Violation("/" + name, owner + ": there is no parameter " + name + "; " + advice));
            }
        }
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
        return new Values(values);
    }

    public double number(String name) {
        return ((Number) value(name)).doubleValue();
    }

    public int integer(String name) {
        return ((Number) value(name)).intValue();
    }

    public List<Integer> integers(String name) {
        return ((List<?>) value(name)).stream().map(Integer.class::cast).toList();
    }

    public List<Double> numbers(String name) {
        return ((List<?>) value(name)).stream().map(Double.class::cast).toList();
    }

    public boolean flag(String name) {
        return (Boolean) value(name);
    }

    public String choice(String name) {
        return (String) value(name);
    }

    public boolean has(String name) {
        return byName.containsKey(name);
    }

    public Matrix matrix(String name) {
        return (Matrix) value(name);
    }

    public List<Matrix> matrices(String name) {
        return ((List<?>) value(name)).stream().map(Matrix.class::cast).toList();
    }

    /** Name to value, in the order of declaration. */
    public Map<String, Object> asMap() {
        return byName;
    }

    private Object value(String name) {
        Object value = byName.get(name);
        if (value == null) {
            throw new IllegalArgumentException("parameter " + name + " is not declared or not given");
        }
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Values v && byName.equals(v.byName);
    }

    @Override
    public int hashCode() {
        return byName.hashCode();
    }

    @Override
    public String toString() {
        return byName.toString();
    }
}
