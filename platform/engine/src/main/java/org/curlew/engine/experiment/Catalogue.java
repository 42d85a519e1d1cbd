package org.curlew.engine.experiment;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.curlew.spi.Architecture;
import org.curlew.spi.Contribution;
import org.curlew.spi.Integrator;
import org.curlew.spi.InvalidInput;
import org.curlew.spi.Observable;
import org.curlew.spi.PlasticityRule;
import org.curlew.spi.Task;

/** The contributions that experiments can be composed of, by kind and name. Where two share a name the first one counts. */
public final class Catalogue {

    private final Map<Kind, Map<String, Contribution>> byKind = new EnumMap<>(Kind.class);

    public Catalogue(Collection<? extends Contribution> contributions) {
        for (Kind kind : Kind.values()) {
            Map<String, Contribution> named = new TreeMap<>();
            contributions.stream().filter(kind.type()::isInstance).forEach(c -> named.putIfAbsent(c.name(), c));
            byKind.put(kind, named);
        }
    }

    public List<Contribution> all(Kind kind) {
        return List.copyOf(byKind.get(kind).values());
    }

    public Architecture architecture(String name) {
        return (Architecture) contribution(Kind.ARCHITECTURE, name);
    }

    public Task task(String name) {
        return (Task) contribution(Kind.TASK, name);
    }

    public PlasticityRule rule(String name) {
        return (PlasticityRule) contribution(Kind.RULE, name);
    }

    public Integrator integrator(String name) {
        return (Integrator) contribution(Kind.INTEGRATOR, name);
    }

    public Observable observable(String name) {
        return (Observable) contribution(Kind.OBSERVABLE, name);
    }

    /** @throws InvalidInput for an unknown name, with the known ones */
    public Contribution contribution(Kind kind, String name) {
        Map<String, Contribution> named = byKind.get(kind);
        Contribution found = named.get(name);
        if (found == null) {
            String known = named.isEmpty() ? "none is installed" : "known: " + String.join(", ", named.keySet());
            throw new InvalidInput("/name", "there is no " + kind.label() + " " + name + "; " + known);
        }
        return found;
    }
}
