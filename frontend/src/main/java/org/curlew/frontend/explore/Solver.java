package org.curlew.frontend.explore;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.curlew.engine.experiment.Catalogue;
import org.curlew.engine.experiment.Kind;
import org.curlew.engine.theory.ScalarField;
import org.curlew.spi.Integrator;
import org.curlew.spi.Parameter;
import org.curlew.spi.ParameterType;
import org.curlew.spi.Stepping;
import org.curlew.spi.Values;
import org.curlew.spi.WeightConstraint;

/**
 * An installed integrator with one of its methods, as the scalar network uses it: one sample, no weight constraint, everything else as declared. Its step, the time
 * that an epoch advances, is its first positive number.
 *
 * @param method value of its first choice beside the constraint; empty where it has none
 */
record Solver(Integrator integrator, String method) {

    /** Every integrator that has a step, with each of its methods; those of the full-batch flow first, the simplest before the others. */
    static List<Solver> all(Catalogue catalogue) {
        List<Solver> flows = new ArrayList<>();
        List<Solver> others = new ArrayList<>();
        catalogue.all(Kind.INTEGRATOR).stream()
                .map(Integrator.class::cast)
                .filter(i -> step(i).isPresent())
                .sorted(Comparator.comparingLong(Solver::numbers))
                .forEach(i -> {
                    List<Solver> group = samples(i).isEmpty() ? flows : others;
                    choice(i)
                            .map(Parameter::choices)
                            .orElse(List.of(""))
                            .forEach(method -> group.add(new Solver(i, method)));
                });
        flows.addAll(others);
        return flows;
    }

    /** As the address says it: runge-kutta:heun. */
    String id() {
        return method.isEmpty() ? integrator.name() : integrator.name() + ":" + method;
    }

    String title() {
        return method.isEmpty() ? integrator.title() : integrator.title() + ", " + method;
    }

    /** @throws org.curlew.spi.InvalidInput where the step is out of range */
    Stepping stepping(double step) {
        Map<String, Object> given = new HashMap<>();
        given.put(step(integrator).orElseThrow().name(), step);
        choice(integrator).ifPresent(p -> given.put(p.name(), method));
        samples(integrator).forEach(p -> given.put(p.name(), 1));
        constraint(integrator).ifPresent(p -> given.put(p.name(), WeightConstraint.NONE.label()));
        Values values = Values.of(integrator.name(), integrator.parameters(), given);
        return integrator.create(values, ScalarField.NETWORK, 1);
    }

    private static long numbers(Integrator integrator) {
        return integrator.parameters().stream()
                .filter(p -> p.type() == ParameterType.NUMBER)
                .count();
    }

    private static Optional<Parameter> step(Integrator integrator) {
        return integrator.parameters().stream()
                .filter(p -> p.type() == ParameterType.NUMBER && p.positive())
                .findFirst();
    }

    private static Optional<Parameter> choice(Integrator integrator) {
        return integrator.parameters().stream()
                .filter(p -> p.type() == ParameterType.CHOICE && !isConstraint(p))
                .findFirst();
    }

    private static List<Parameter> samples(Integrator integrator) {
        return integrator.parameters().stream()
                .filter(p -> p.type() == ParameterType.INTEGER && p.unit().equals("samples"))
                .toList();
    }

    private static Optional<Parameter> constraint(Integrator integrator) {
        return integrator.parameters().stream().filter(Solver::isConstraint).findFirst();
    }

    private static boolean isConstraint(Parameter parameter) {
        return parameter
                .name()
                .equals(WeightConstraint.parameter(WeightConstraint.NONE).name());
    }
}
