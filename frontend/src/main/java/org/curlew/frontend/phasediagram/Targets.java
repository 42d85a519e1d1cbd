package org.curlew.frontend.phasediagram;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.curlew.engine.experiment.Catalogue;
import org.curlew.engine.experiment.Experiment;
import org.curlew.engine.sweep.Pointers;
import org.curlew.spi.Parameter;

/** What an experiment's sweep may vary: derived quantities first, then flips, then every parameter; what several arms have is one entry. */
record Targets(Experiment experiment, Map<String, Parameter> declared) {

    private static final Pattern OF_ARM = Pattern.compile("/arms/(\\d+)(/.*)");

    static Targets of(Catalogue catalogue, Experiment experiment) {
        return new Targets(experiment, new Pointers(catalogue).of(experiment));
    }

    List<Target> all() {
        List<Target> targets = new ArrayList<>(derived());
        Map<String, Target> ofArms = new LinkedHashMap<>();
        List<Target> others = new ArrayList<>();
        declared.forEach((pointer, parameter) -> {
            Matcher arm = OF_ARM.matcher(pointer);
            if (arm.matches()) {
                ofArms.merge(
                        arm.group(2),
                        target(arm.group(2), parameter, "Arms", List.of(Integer.parseInt(arm.group(1)))),
                        Targets::joined);
            } else {
                others.add(target(pointer, parameter, ParameterWords.owner(pointer, experiment), List.of()));
            }
        });
        ofArms.values().stream().filter(t -> t.key().startsWith("/flips/")).forEach(targets::add);
        targets.addAll(others);
        ofArms.values().stream().filter(t -> !t.key().startsWith("/flips/")).forEach(targets::add);
        return targets;
    }

    /** The value that the experiment has there; empty for what is derived. */
    Optional<Integer> whole(String part, String symbol) {
        return switch (part) {
            case "architecture" -> number(experiment.architecture().values().asMap(), part, symbol);
            default -> number(experiment.task().values().asMap(), part, symbol);
        };
    }

    private Optional<Integer> number(Map<String, Object> values, String part, String symbol) {
        return pointer(part, symbol)
                .map(pointer -> values.get(pointer.substring(pointer.lastIndexOf('/') + 1)))
                .filter(Number.class::isInstance)
                .map(value -> ((Number) value).intValue());
    }

    /** The pointer of the parameter with this symbol in a part. */
    Optional<String> pointer(String part, String symbol) {
        return declared.entrySet().stream()
                .filter(e -> e.getKey().startsWith("/" + part + "/"))
                .filter(e -> e.getValue().plainSymbol().equals(symbol))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private List<Target> derived() {
        List<Target> derived = new ArrayList<>();
        boolean inputs = pointer("architecture", "M").isPresent();
        if (inputs && pointer("architecture", "N").isPresent()) {
            derived.add(derived(Target.COMPRESSION, "Compression ratio *c = M/N* at fixed *M + N*"));
        }
        if (inputs && pointer("task", "P").isPresent()) {
            derived.add(derived(Target.SAMPLES, "Samples an input neuron *P/M*"));
        }
        return derived;
    }

    private static Target derived(String key, String words) {
        return new Target(key, words, "Derived", Optional.empty(), List.of());
    }

    private static Target target(String key, Parameter parameter, String owner, List<Integer> arms) {
        return new Target(key, ParameterWords.title(parameter), owner, Optional.of(parameter), arms);
    }

    private static Target joined(Target first, Target second) {
        List<Integer> arms = new ArrayList<>(first.arms());
        arms.addAll(second.arms());
        return new Target(first.key(), first.words(), first.owner(), first.parameter(), List.copyOf(arms));
    }
}
